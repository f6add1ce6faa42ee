import { isNoDatabase, NO_DATABASE } from '../redis/own-database.js'
import { refusalInWords } from '../redis/refusal.js'
import { DamagedJobError, isOfWrongType, THE_RECORD } from './damaged.js'

/** Redis cannot be used for jobs at the moment. The message is meant for the caller. */
export class JobsUnavailableError extends Error {
  override readonly name = 'JobsUnavailableError'
}

/** A failure of Redis in words for a caller. */
export function inWords (error: Error): string {
  if (isNoDatabase(error)) return NO_DATABASE
  const reply = refusalIn(error)
  const words = refusalInWords(reply)
  if (words !== undefined) return words
  if (error.name === 'ReplyError') return `Redis refuses a command (${reply.split(' ', 1)[0]}): jobs need version 7.0 or later, and a user who may do all to their keys`
  return 'Redis does not answer'
}

/** What Redis says of a command; of a transaction, what it says of the command that it was given up for. */
function refusalIn (error: Error & { previousErrors?: Error[] }): string {
  return error.previousErrors?.[0]?.message ?? error.message.replace(/^EXECABORT Transaction discarded because of: /, '')
}

/** The outcome of a call to Redis, with its failures in words. @throws JobsUnavailableError; DamagedJobError for a key of a wrong type */
export async function available<T> (call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof JobsUnavailableError) throw error
    if (isOfWrongType(error as Error)) throw new DamagedJobError(THE_RECORD, { cause: error })
    throw new JobsUnavailableError(inWords(error as Error), { cause: error })
  }
}
