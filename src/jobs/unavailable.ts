/** Redis cannot be used for jobs at the moment. The message is meant for the caller. */
export class JobsUnavailableError extends Error {
  override readonly name = 'JobsUnavailableError'
}

/** A failure of Redis in words for a caller. */
export function inWords (error: Error): string {
  if (error.message.startsWith('OOM')) return 'Redis is full: nothing more can be stored until there is room'
  if (error.message.startsWith('MISCONF')) return 'Redis refuses to write: it cannot save to its disk'
  if (error.message.startsWith('LOADING')) return 'Redis is starting and reads its data'
  if (error.message.startsWith('READONLY')) return 'Redis has become a replica and takes no writes'
  if (error.name === 'ReplyError') return `Redis refuses a command (${error.message.split(' ', 1)[0]}): jobs need version 7.0 or later, and a user who may do all to their keys`
  return 'Redis does not answer'
}

/** Awaits a call to Redis. @throws JobsUnavailableError for any failure, in words for a caller */
export async function available<T> (call: Promise<T>): Promise<T> {
  try {
    return await call
  } catch (error) {
    if (error instanceof JobsUnavailableError) throw error
    throw new JobsUnavailableError(inWords(error as Error), { cause: error })
  }
}
