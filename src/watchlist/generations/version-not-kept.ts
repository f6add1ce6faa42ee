import type { Fault } from '../../../schemas/problem.js'

/** A version of the list is asked for that is not kept. */
export class VersionNotKeptError extends Error {
  override readonly name = 'VersionNotKeptError'

  /**
   * @param kept the versions that are
   * @param path where in the request the version stands
   * @param why it cannot be asked
   */
  constructor (readonly version: string, readonly kept: readonly string[], readonly path: string, readonly why = 'is not kept') {
    super(`The version ${JSON.stringify(version)} of the list ${why}`)
  }

  get fault (): Fault {
    const others = this.kept.filter(each => each !== this.version)
    return { path: this.path, message: `${JSON.stringify(this.version)} ${this.why}; these are: ${others.join(', ')}` }
  }

  /** The same where the version stands elsewhere in the request. */
  at (path: string): VersionNotKeptError {
    return new VersionNotKeptError(this.version, this.kept, path, this.why)
  }
}
