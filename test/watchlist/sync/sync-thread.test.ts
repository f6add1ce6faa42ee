import t from 'tap'
import { syncInThread } from '../../../src/watchlist/sync/sync-thread.js'
import { Publisher, unList } from './publisher.js'
import { settings } from './settings.js'

t.test('lists are fetched, and the report comes back', async t => {
  const publisher = await Publisher.open(t)
  publisher.publish('un/consolidated.xml', unList({ count: 3 }))
  const { sources, version } = await syncInThread(settings(t.testdir({}), { mirror: publisher.url }))
  t.match(sources, [{ id: 'un', outcome: 'fetched' }])
  t.match(version, /./)
})

t.test('a sync that takes too long is ended, and says so', async t => {
  const publisher = await Publisher.open(t)
  publisher.publish('un/consolidated.xml', () => { /* never answers */ })
  const { limits } = settings('', {})
  const given = settings(t.testdir({}), { mirror: publisher.url, limits: { ...limits, idleMs: 60_000 } })
  await t.rejects(syncInThread(given, 1_000), { message: 'The lists were not had within 1 s' })
})
