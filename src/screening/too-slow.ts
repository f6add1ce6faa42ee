/** A part of a batch took much longer than it may, and was given up. */
export class TooSlowError extends Error {
  override readonly name = 'TooSlowError'

  constructor () {
    super('Not screened in time')
  }
}
