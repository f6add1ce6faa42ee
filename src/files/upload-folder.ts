import { constants } from 'node:fs'
import { access } from 'node:fs/promises'

/**
 * Makes sure that uploads can be kept in a folder, before the first one comes.
 * @throws Error whose message is one line that begins with `UPLOAD_DIR` and the path
 */
export async function checkUploadFolder (path: string): Promise<void> {
  // With a path below it, so that a file in the place of the folder fails too.
  await access(`${path}/.`, constants.W_OK | constants.X_OK).catch(({ code }: NodeJS.ErrnoException) => {
    throw new Error(`UPLOAD_DIR ${path}: must be a folder that is there and may be written to (${code})`)
  })
}
