import { hostname } from 'node:os'
import { open, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

const FILE = 'sync.lock'
/** A lock that was not renewed for this long is left over from a process that died. */
const STALE_MS = 60_000
const RENEW_MS = 10_000

/** Another process is at work in the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError'
}

/**
 * Runs something that only one process at a time may do in a data folder. The lock of a process that died on this
 * machine falls at once, any other a minute after it was last renewed.
 * @throws FolderLockedError when another process holds it
 */
export async function withSyncLock<Result> (dataDir: string, work: () => Promise<Result>): Promise<Result> {
  const path = join(dataDir, FILE)
  if (!await take(path)) {
    if (!await isLeftOver(path)) throw new FolderLockedError('Another process is fetching lists into this folder')
    await rm(path, { force: true })
    if (!await take(path)) throw new FolderLockedError('Another process is fetching lists into this folder')
  }
  const renewing = setInterval(() => { utimes(path, new Date(), new Date()).catch(() => {}) }, RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    await rm(path, { force: true })
  }
}

async function take (path: string): Promise<boolean> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') return undefined
    throw error
  })
  if (file === undefined) return false
  try {
    await file.writeFile(`${process.pid} ${hostname()}\n`)
  } catch (error) {
    // On a full disk: an empty lock would be taken for one of another process.
    await rm(path, { force: true })
    throw error
  } finally {
    await file.close()
  }
  return true
}

async function isLeftOver (path: string): Promise<boolean> {
  try {
    const [pid, host] = (await readFile(path, 'utf8')).trim().split(' ')
    if (host === hostname() && !isAlive(Number(pid))) return true
    return Date.now() - (await stat(path)).mtimeMs > STALE_MS
  } catch {
    return true
  }
}

function isAlive (pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
