import t from 'tap'
import { eventually } from '../redis.js'
import { unList } from '../watchlist/sync/publisher.js'
import { agreed, apart, openReplicas, silence, startAll, toFirst, versions } from './replica.js'

t.test('replicas with one Redis fetch once for all, and all use the same version, also after one slept or Redis was away', async t => {
  const { redis, publish, start, bundled } = await openReplicas(t)
  publish(toFirst(unList({ count: 20 })))
  const replicas = await startAll(start)

  const first = await agreed(replicas, bundled)
  t.pass('one has fetched for all: the publisher refuses the others')

  publish(unList({ count: 20, mark: 'B' }))
  const second = await agreed(replicas, bundled, first)
  t.pass('a change comes into use everywhere')

  const late = await start('d')
  t.equal(await late.version(), second, 'one that starts later begins with the current version')
  await late.end('SIGTERM')

  publish('<html>closed</html>')
  await eventually(async () => (await Promise.all(replicas.map(replica => replica.readiness()))).every(({ reasons }) => reasons.some(reason => /is a web page/.test(reason))))
  t.same(await versions(replicas), new Set([second]), 'a bad download is shown by all, and the list stays')

  // A replica is paused while it fetches and resumes long after another has published. It must not publish its older result.
  const frozen = silence()
  publish(frozen.answer)
  const { one: asleep, others: awake } = apart(replicas, await frozen.asked)
  asleep.signal('SIGSTOP')
  publish(unList({ count: 20, mark: 'C' }))
  const third = await agreed(awake, second)
  asleep.signal('SIGCONT')
  t.equal(await agreed(replicas, second), third, 'the sleeper turns to what the others have')

  await redis.stop()
  await eventually(async () => (await replicas[0].readiness()).reasons.some(reason => reason.startsWith('Lists are neither fetched nor taken over')))
  t.same(await versions(replicas), new Set([third]), 'cut off, they keep what they have')
  const alone = await start('d')
  t.equal(await alone.version(), second, 'one that starts cut off begins with what it had')
  await redis.start()
  t.equal(await agreed([...replicas, alone], second), third, 'Redis has it again from those that hold it')
  publish(unList({ count: 20, mark: 'D' }))
  await agreed([...replicas, alone], third)
  await eventually(async () => (await Promise.all(replicas.map(replica => replica.readiness()))).every(({ watchlist }) => watchlist.sources?.[0].status === 'ok'))
})
