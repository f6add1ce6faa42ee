import { faultCode } from '../redis/fault-code.js'
import { LateError } from '../redis/within.js'

/** Redis cannot be reached, does not answer, or refuses a command. The message is for operators. */
export class UnsharedError extends Error {
  override readonly name = 'UnsharedError'
}

/** An answer of Redis. @throws UnsharedError when it fails */
export async function shared<T> (answer: Promise<T>): Promise<T> {
  try {
    return await answer
  } catch (error) {
    throw new UnsharedError(error instanceof LateError ? 'Redis does not answer' : `Redis cannot be used (${faultCode(error)})`, { cause: error })
  }
}
