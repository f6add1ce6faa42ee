import { readlinkSync } from 'node:fs'
import { hostname } from 'node:os'
import { open, readdir, readFile, rm, stat, utimes } from 'node:fs/promises'
import { join } from 'node:path'

const LOCK = /^sync\.lock\.(\d{1,15})$/
/** A lock that was not renewed for this long is left over from a process that died. */
const STALE_MS = 60_000
const RENEW_MS = 10_000

/** Where numbers of processes mean the same: the host and, on Linux, the namespace, as containers can share the name of their host. */
const PLACE = `${hostname()}${processNamespace()}`

/** Another process is at work in the folder. */
export class FolderLockedError extends Error {
  override readonly name = 'FolderLockedError'

  constructor () {
    super('Another process is fetching lists into this folder')
  }
}

/**
 * Runs something that only one process at a time may do in a data folder. The lock of a process that died in this
 * place falls at once, any other a minute after it was last renewed.
 *
 * Each lock is a file with a number, and the highest one counts. Who finds it left over does not remove it, as it may
 * be another's by then, but makes the one with the next number, which only one process can. The last one stays when it is let
 * go of, so that numbers never begin anew.
 * @throws FolderLockedError when another process holds it
 */
export async function withSyncLock<Result> (dataDir: string, work: () => Promise<Result>): Promise<Result> {
  const path = await take(dataDir)
  let renewed = Promise.resolve()
  const renewing = setInterval(() => { renewed = utimes(path, new Date(), new Date()).catch(() => {}) }, RENEW_MS)
  try {
    return await work()
  } finally {
    clearInterval(renewing)
    await renewed // else it could come after, and hold what was let go
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
    // Others have come and gone, or not gone, since it was looked for.
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
    // On a full disk: an empty lock would be taken for one of another process.
    await letGo(path)
    throw error
  } finally {
    await file.close()
  }
}

/** Leaves it as one that was last renewed long ago; that needs no room on a full disk. It may have a successor, and be gone. */
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
