import { readdirSync, utimesSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { removeAbandoned } from '../../src/files/abandoned.js'
import { Spool } from '../../src/files/spool.js'

const HOUR_MS = 3_600_000

t.test('what a killed process left behind is deleted, and nothing else', async t => {
  const folder = t.testdir({ 'suppliers.csv': 'name', 'tumen-notes': 'mine', 'tumen-0': 'mine' })
  const spools = [await Spool.create(folder), await Spool.create(folder)]
  const now = Date.now()
  const ages: [name: string, hours: number][] = (await Promise.all(spools.map(async (spool, i) => {
    await spool.fill((async function * () { yield Buffer.from('Mokran') })(), 100)
    return [await spool.whole(), i === 0 ? 25 : 23] as [string, number]
  })))
  for (const [path, hours] of [...ages, ...['suppliers.csv', 'tumen-notes', 'tumen-0'].map(name => [join(folder, name), 100] as const)]) {
    utimesSync(path, new Date(now), new Date(now - hours * HOUR_MS))
  }
  await removeAbandoned(folder, now)
  t.same(readdirSync(folder).map(name => join(folder, name)).sort(), [ages[1][0], ...['suppliers.csv', 'tumen-notes', 'tumen-0'].map(name => join(folder, name))].sort())
  for (const spool of spools) await spool.remove()
  await removeAbandoned(join(folder, 'not there'), now)
})
