/** A generation that is missing or damaged. The message says in one line which and why. */
export class GenerationError extends Error {
  override readonly name = 'GenerationError'

  constructor (readonly version: string, fault: string) {
    super(`Generation ${version} ${fault}`)
  }
}
