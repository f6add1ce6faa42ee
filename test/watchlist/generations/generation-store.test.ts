import { readdirSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { GenerationStore } from '../../../src/watchlist/generations/generation-store.js'
import { noteMadeFrom } from '../../../src/watchlist/sync/made-from.js'

/** The temporary file of a write that was interrupted, and when it was last written, milliseconds since 1970. */
function leave (path: string, writtenAt: number): void {
  writeFileSync(path, 'half')
  utimesSync(path, writtenAt / 1000, writtenAt / 1000)
}

t.test('what interrupted writes have left is deleted, wherever it lies, but not what is just being written', async t => {
  const dataDir = t.testdir({})
  const store = new GenerationStore(dataDir)
  await store.open()
  await store.setCurrent('0123456789abcdef')
  await noteMadeFrom('inputs', '0123456789abcdef', dataDir)
  const uuid = '0f8fad5b-d9cb-469f-a165-70867728950'
  const hoursAgo = Date.now() - 2 * 3_600_000
  leave(join(dataDir, `current.${uuid}a.tmp`), hoursAgo)
  leave(join(dataDir, `made-from.${uuid}b.tmp`), hoursAgo)
  leave(join(dataDir, 'generations', `0123456789abcdef.ndjson.gz.${uuid}c.tmp`), hoursAgo)
  leave(join(dataDir, `current.${uuid}d.tmp`), Date.now())
  leave(join(dataDir, 'notes.tmp'), hoursAgo)

  await store.prune(1)
  t.same(readdirSync(dataDir).sort(), ['current', `current.${uuid}d.tmp`, 'generations', 'made-from', 'notes.tmp'])
  t.same(readdirSync(join(dataDir, 'generations')), [])
  t.equal(await store.current(), '0123456789abcdef')
})
