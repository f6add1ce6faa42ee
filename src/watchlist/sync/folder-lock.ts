import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

const LOCK = /^sync\.lock\.(\d{1,15})$/
/** A lock that was not renewed for this long was left behind by a process that died. */
const STALE_MS = 60_000
const RENEW_MS = 10_000

/** Where a process id means the same process: the host and, on Linux, the PID namespace, as containers can share a host name. */
const PLACE = `${hostname()}${processNamespace()}`

/** Another process is fetching lists into the folder. */
class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError'

  constructor () {
    super('Another process is fetching lists into this folder')
  }
}

/**
 * Runs work that only one process at a time may do in a data folder. If the holder of the lock died, the lock is free at
 * once when the process was in the same `PLACE`, otherwise a minute after it was last renewed.
 *
 * Each lock is a file with a number, and the highest number counts. A process that finds it left behind does not delete
 * it, because the file may belong to another process by then. It creates the file with the next number, which only one
 * process can do. On release the file stays, marked as expired, so that numbers never start again.
 * @throws FolderLockedError when another process holds the lock
 */
export async function withSyncLock<Result> (dataDir: string, work: () => Promise<Result>): Promise<Result> {
  const path = await take(dataDir)
  let renewed = Promise.resolve()
  const renewing = setInterval(() => { renewed = utimes(path, new Date(), new Date()).catch(() => {}) }, RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    await renewed // a renewal after the release would lock the folder again
    await letGo(path)
  }
}

/** @returns the path of the lock */
async function take (dataDir: string): Promise<string> {
  const pathOf = (number: number): string => join(dataDir, `sync.lock.${number}`)
  const highest = Math.max(0, ...await numbers(dataDir))
  if (highest > 0 && !await isLeftOver(pathOf(highest))) throw new FolderLockedError()
  const own = highest + 1
  await create(pathOf(own))
  const others = (await numbers(dataDir)).filter(number => number !== own)
  if (others.some(number => number > own)) {
    // Other processes have taken the lock since `highest` was read, and may still hold it.
    await rm(pathOf(own), { force: true })
    throw new FolderLockedError()
  }
  for (const number of others) await rm(pathOf(number), { force: true })
  return pathOf(own)
}

async function numbers (dataDir: string): Promise<number[]> {
  return (await readdir(dataDir)).flatMap(name => LOCK.exec(name)?.[1] ?? []).map(Number)
}

async function create (path: string): Promise<void> {
  const file = await open(path, 'wx').catch((error: NodeJS.ErrnoException) => {
    throw error.code === 'EEXIST' ? new FolderLockedError() : error
  })
  try {
    await file.writeFile(`${process.pid} ${PLACE}\n`)
  } catch (error) {
    // The disk may be full. An empty lock file names no process, and would block the folder until it is stale.
    await letGo(path)
    throw error
  } finally {
    await file.close()
  }
}

/**
 * Releases a lock by dating its last renewal to 1970, which needs no space on a full disk. The file may be gone if another
 * process has taken over.
 */
async function letGo (path: string): Promise<void> {
  await utimes(path, new Date(0), new Date(0)).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'ENOENT') throw error
  })
}

async function isLeftOver (path: string): Promise<boolean> {
  try {
    const [pid, place] = (await readFile(path, 'utf8')).trim().split(' ')
    if (place === PLACE && !isAlive(Number(pid))) return true
    return Date.now() - (await stat(path)).mtimeMs > STALE_MS
  } catch {
    return true
  }
}

function processNamespace (): string {
  try {
    return '/' + readlinkSync('/proc/self/ns/pid')
  } catch {
    return ''
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
