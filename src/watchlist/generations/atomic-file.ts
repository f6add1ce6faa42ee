import { randomUUID } from 'node:crypto'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'

const TEMPORARY = /\.[0-9a-f-]{36}\.tmp$/

/** Writes a whole file or none: beside its place first, flushed to disk, then renamed over what was there. */
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

/** Whether a name is that of a file whose writing was cut off. */
export function isTemporary (name: string): boolean {
  return TEMPORARY.test(name)
}

/** A rename outlives a loss of power only once its folder is on disk; not every file system can be asked for that. */
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
