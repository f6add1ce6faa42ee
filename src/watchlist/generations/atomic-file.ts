import { randomUUID } from 'node:crypto'
import { open, readdir, rename, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'

const TEMPORARY = /\.[0-9a-f-]{36}\.tmp$/
/** No write pauses this long, so that what another process is just writing is never deleted. */
const ABANDONED_AFTER_MS = 3_600_000

/** Writes a file completely or not at all: to a temporary file beside it, flushed to disk, then renamed over the old file. */
export async function writeAtomically (path: string, content: string | Uint8Array): Promise<void> {
  const temporary = `${path}.${randomUUID()}.tmp`
  try {
    const file = await open(temporary, 'wx')
    try {
      await file.writeFile(content)
      await file.sync()
    } finally {
      await file.close()
    }
    await rename(temporary, path)
  } catch (error) {
    await rm(temporary, { force: true })
    throw error
  }
  await syncFolder(dirname(path))
}

/**
 * Deletes the temporary files of `writeAtomically` that interrupted writes have left in a folder.
 * @param now milliseconds since 1970
 */
export async function removeTemporaries (folder: string, now: number): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!TEMPORARY.test(name)) continue
    const path = join(folder, name)
    const writtenAt = (await stat(path).catch(() => undefined))?.mtimeMs ?? now
    if (now - writtenAt > ABANDONED_AFTER_MS) await rm(path, { force: true })
  }
}

/** Flushes a folder, as a rename survives a power failure only then. Not every file system supports it. */
async function syncFolder (path: string): Promise<void> {
  const folder = await open(path, 'r')
  try {
    await folder.sync()
  } catch (error) {
    if (!['EINVAL', 'ENOTSUP', 'EPERM', 'EISDIR'].includes((error as NodeJS.ErrnoException).code ?? '')) throw error
  } finally {
    await folder.close()
  }
}
