import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** The file name of a spool (see Spool.create), so that no other file in a shared folder is taken for one. */
const SPOOL = /^tumen-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** No upload takes this long, so that a file in use by another process is never deleted. */
const ABANDONED_AFTER_MS = 24 * 3_600_000

/**
 * Deletes uploads left behind by a process that was killed, because they hold names. Never rejects; a file that cannot be
 * deleted stays.
 * @param folder where uploads are kept, possibly by several processes
 * @param now milliseconds since 1970
 */
export async function removeAbandoned (folder: string, now: number): Promise<void> {
  const names = await readdir(folder).catch(() => [])
  for (const name of names.filter(name => SPOOL.test(name))) {
    const path = join(folder, name)
    const writtenAt = (await stat(path).catch(() => undefined))?.mtimeMs ?? now
    if (now - writtenAt > ABANDONED_AFTER_MS) await rm(path, { force: true }).catch(() => {})
  }
}
