import { ProblemError } from '../../errors.js'

/**
 * The problem that a version asked for is not kept.
 * @param kept the versions that are
 * @param path where in the request it stands
 * @param why it cannot be asked
 */
export function versionNotKept (version: string, kept: readonly string[], path: string, why = 'is not kept'): ProblemError {
  const others = kept.filter(each => each !== version)
  return new ProblemError('VERSION_NOT_KEPT', undefined, [{ path, message: `${JSON.stringify(version)} ${why}; these are: ${others.join(', ')}` }])
}
