/** What Redis holds of a job cannot be read. The message is meant for the caller. */
export class DamagedJobError extends Error {
  override readonly name = 'DamagedJobError'

  /** @param what is damaged, in words */
  constructor (what: string, options?: ErrorOptions) {
    super(`${what} in Redis: delete the job and send its file again`, options)
  }
}

/** What is damaged where the record of a job cannot be read. */
export const THE_RECORD = 'the record of the job is damaged'

/** Whether Redis refused a command because the key holds something of another type: nothing that was put there by us. */
export function isOfWrongType (error: Error): boolean {
  return error.message.startsWith('WRONGTYPE')
}

/** The value that `read` gives; its failure is that of a job that is damaged. @param what is damaged, in words */
export async function readable<T> (what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new DamagedJobError(what, { cause: error })
  }
}

/** The value; `instead` of it, where what Redis holds of the job is damaged. */
export async function unlessDamaged<T, U> (value: Promise<T>, instead: U): Promise<T | U> {
  try {
    return await value
  } catch (error) {
    if (error instanceof DamagedJobError) return instead
    throw error
  }
}
