import { ProblemError } from '../../errors.js'

/**
 * The error for a request that names a version which is not available.
 * @param kept the available versions; the message names them
 * @param path JSON pointer to the version in the request
 * @param why completes the sentence that begins with the version
 */
export function versionNotKept (version: string, kept: readonly string[], path: string, why = 'is not kept'): ProblemError {
  const others = kept.filter(each => each !== version)
  return new ProblemError('VERSION_NOT_KEPT', undefined, [{ path, message: `${JSON.stringify(version)} ${why}; these are: ${others.join(', ')}` }])
}
