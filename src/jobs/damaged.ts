/** What Redis holds of a job cannot be read. The message is meant for the caller. */
export class DamagedJobError extends Error {
  override readonly name = 'DamagedJobError'
}

/** The value that `read` gives; its failure is that of a job that is damaged. @param what is damaged, in words */
export async function readable<T> (what: string, read: () => T | Promise<T>): Promise<T> {
  try {
    return await read()
  } catch (error) {
    throw new DamagedJobError(`${what} in Redis: delete the job and send its file again`, { cause: error })
  }
}
