import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, utimesSync } from 'node:fs'
import { hostname } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import t from 'tap'
import { packageRoot } from '../../../src/process/package-root.js'
import { withSyncLock } from '../../../src/watchlist/sync/folder-lock.js'
import { plainEnvironment } from '../../program.js'

const LOCKED = { name: 'FolderLockedError' }

/** The content of the lock file while this process holds the lock. */
async function contentOf (dataDir: string): Promise<string> {
  return await withSyncLock(dataDir, async () => readFileSync(lockIn(dataDir), 'utf8'))
}

/** The path of the lock file in a data folder. */
const lockIn = (dataDir: string): string => join(dataDir, readdirSync(dataDir).find(name => name.startsWith('sync.lock'))!)

t.test('one at a time, and the next when it has ended, well or not', async t => {
  const dataDir = t.testdir({})
  t.equal(await withSyncLock(dataDir, async () => {
    await t.rejects(withSyncLock(dataDir, async () => {}), LOCKED)
    return 'done'
  }), 'done')
  await t.rejects(withSyncLock(dataDir, async () => { throw new Error('no') }), { message: 'no' })
  for (let i = 0; i < 3; i++) await withSyncLock(dataDir, async () => {})
  t.equal(readdirSync(dataDir).length, 1, 'and the folder does not fill up with locks')
})

t.test('a lock that lies there is held only while its owner may still be at work', async t => {
  const own = await contentOf(t.testdir({}))
  t.match(own, new RegExp(`^${process.pid} `))
  const ofPid = (pid: string): string => own.replace(/^\d+/, pid)
  const cases: [what: string, content: string, ageMs: number, held: boolean][] = [
    ['of a process that is at work', own, 0, true],
    ['of a process that hangs', own, 61_000, false],
    ['of a process that died', ofPid('999999999'), 0, false],
    ['of another container under the same name of the host', `999999999 ${hostname()}/pid:[1]\n`, 50_000, true],
    ['of a process elsewhere', '1 elsewhere\n', 50_000, true],
    ['of a process elsewhere that renews it no more', '1 elsewhere\n', 61_000, false],
    ['of a process that has only just begun it', '', 0, true]
  ]
  for (const [what, content, ageMs, held] of cases) {
    const dataDir = t.testdir({ 'sync.lock.7': content })
    utimesSync(join(dataDir, 'sync.lock.7'), new Date(), new Date(Date.now() - ageMs))
    const taken = withSyncLock(dataDir, async () => {})
    if (held) await t.rejects(taken, LOCKED, what)
    else await t.resolves(taken, what)
  }
})

t.test('one that was taken for dead lets go of its own lock, not of that of its successor', async t => {
  const dataDir = t.testdir({})
  let end = (): void => {}
  const ended = new Promise<void>(resolve => { end = resolve })
  const successor = await withSyncLock(dataDir, async () => {
    utimesSync(lockIn(dataDir), new Date(0), new Date(0))
    return await new Promise<{ work: Promise<void> }>(resolve => {
      const work = withSyncLock(dataDir, async () => {
        resolve({ work })
        await ended
      })
    })
  })
  await t.rejects(withSyncLock(dataDir, async () => {}), LOCKED)
  end()
  await successor.work
  await t.resolves(withSyncLock(dataDir, async () => {}))
})

/** A program that waits for the lock, reports when another process holds it, and dies while holding it. */
const DIES_AT_WORK = `
import { open, rm } from 'node:fs/promises'
import { setTimeout as pause } from 'node:timers/promises'
const { withSyncLock } = await import(process.argv[1])
for (;;) {
  await withSyncLock(process.argv[2], async () => {
    const inside = process.argv[2] + '/inside'
    const file = await open(inside, 'wx').catch(() => process.exit(2))
    await file.close()
    await pause(5)
    await rm(inside)
    process.exit(0)
  }).catch(error => { if (error.name !== 'FolderLockedError') throw error })
}`

t.test('of many processes that find the lock of a dead one, one takes over', async t => {
  const folderLock = pathToFileURL(join(packageRoot(), 'dist', 'src', 'watchlist', 'sync', 'folder-lock.js')).href
  for (let round = 0; round < 4; round++) {
    const dataDir = t.testdir({})
    const children = Array.from({ length: 8 }, () => spawn(process.execPath, ['--input-type=module', '-e', DIES_AT_WORK, folderLock, dataDir], { env: plainEnvironment, stdio: 'inherit' }))
    t.teardown(() => { for (const child of children) child.kill('SIGKILL') })
    const codes = await Promise.all(children.map(async child => (await once(child, 'exit'))[0]))
    t.same(new Set(codes), new Set([0]), 'never two at once')
  }
})
