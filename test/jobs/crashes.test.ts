import t from 'tap'
import { RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { finish, openJobs, read } from './jobs.js'
import { atChunk, killAtWork, openWire, startWorker } from './worker-process.js'

const ROWS = 3_000
const PERSISTENT = ['--appendonly', 'yes', '--save', '']
/** So long that no pause of a worker that lives lets another one take its chunk. */
const LOCK = { JOB_LOCK_S: '10' }

// Workers are started one after the other, which takes long on a busy machine.
t.setTimeout(400_000)

const calm = await RedisServer.launch(t)
const calmJobs = openJobs(t, calm.url)
const { id: calmId } = await calmJobs.submit(await supplierFile(t, ROWS), {})
await startWorker(t, calm.url, LOCK)
await finish(calmJobs, calmId)
const undisturbed = await read(calmJobs, calmId)

t.test('the undisturbed run', async t => {
  t.equal(undisturbed.rows.length, ROWS)
  t.match(undisturbed.summary, { complete: true, counts: { rows: ROWS, block: ROWS / 100 } })
  t.match(await calmJobs.status(calmId), { chunks: { total: 6, done: 6, repeated: 0 } })
})

t.test('a worker that is killed in mid-job loses nothing: another one goes on', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  const wire = await openWire(t, redis)
  t.equal(await killAtWork(t, wire, redis, id, { env: LOCK, done: 2 }), 1, 'it held a chunk')
  t.match(await jobs.status(id), { state: 'running', chunks: { done: 2, repeated: 0 } })
  await startWorker(t, redis.url, LOCK)
  const finished = await finish(jobs, id)
  t.match(finished, { state: 'finished', rowsDone: ROWS, counts: undisturbed.summary.counts })
  t.equal(finished.chunks.repeated, 1, 'that chunk was begun again')
  t.same(await read(jobs, id), undisturbed, 'line by line')
})

t.test('workers that are killed one after the other, each with several chunks in hand', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  const wire = await openWire(t, redis)
  let lost = 0
  for (let deaths = 0; deaths < 2; deaths++) lost += await killAtWork(t, wire, redis, id, { env: { ...LOCK, JOB_WORKERS: '3' }, held: 2, lost })
  await Promise.all([startWorker(t, redis.url, LOCK), startWorker(t, redis.url, LOCK)])
  const finished = await finish(jobs, id)
  t.match(finished, { state: 'finished', rowsDone: ROWS })
  t.ok(finished.chunks.repeated >= lost && finished.chunks.repeated <= 2 * 3, `${finished.chunks.repeated} chunks were begun again, of ${lost} in hand`)
  t.same(await read(jobs, id), undisturbed, 'line by line')
})

t.test('Redis that is killed and started again with its file goes on where it was', async t => {
  const redis = await RedisServer.launch(t, PERSISTENT)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  const wire = await openWire(t, redis)
  const stopped = new Promise<void>(resolve => atChunk(wire, 3, async () => {
    await redis.stop()
    resolve()
    return 'is lost'
  }))
  await startWorker(t, wire.url, LOCK)
  await stopped
  await t.rejects(jobs.status(id), { name: 'JobsUnavailableError', message: 'Redis does not answer' })
  await redis.start()
  t.match(await jobs.status(id), { state: 'running', chunks: { done: 2 } })
  t.match(await finish(jobs, id), { state: 'finished', rowsDone: ROWS, counts: undisturbed.summary.counts })
  t.same(await read(jobs, id), undisturbed, 'line by line')
})
