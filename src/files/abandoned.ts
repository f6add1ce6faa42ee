import { readdir, rm, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** What a spool is called, so that nothing else in a shared folder is taken for one. */
const SPOOL = /^tumen-[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
/** No upload takes so long, not even of another process that keeps its own here. */
const ABANDONED_AFTER_MS = 24 * 3_600_000

/**
 * Deletes uploads that a process which was killed has left behind: they hold names. Never rejects; what cannot be deleted stays.
 * @param folder where uploads are kept, perhaps by several processes
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
