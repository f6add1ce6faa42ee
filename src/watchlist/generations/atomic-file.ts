import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const TEMPORARY = /\.[0-9a-f-]{36}\.tmp$/

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

/** Whether a file name is one of the temporary names of `writeAtomically`, as left behind by an interrupted write. */
export function isTemporary (name: string): boolean {
  return TEMPORARY.test(name)
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
