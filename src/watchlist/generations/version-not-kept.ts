import { ProblemError } from '../../errors.js'

/**
 * The problem that a version asked for is not kept.
 * @param kept the versions that are
 * @param path where in the request it stands
 */
export function versionNotKept (version: string, kept: readonly string[], path: string): ProblemError {
  return new ProblemError('VERSION_NOT_KEPT', undefined, [{ path, message: `${JSON.stringify(version)} is not kept; these are: ${kept.join(', ')}` }])
}
