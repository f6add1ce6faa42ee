import t from 'tap'
import { RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { finish, openJobs, read, until } from './jobs.js'
import { killAtWork, startWorker } from './worker-process.js'

const ROWS = 4_000
const PERSISTENT = ['--appendonly', 'yes', '--save', '']

// Workers are started one after the other, which takes long on a busy machine.
t.setTimeout(400_000)

const calm = await RedisServer.launch(t)
const calmJobs = openJobs(t, calm.url)
const { id: calmId } = await calmJobs.submit(await supplierFile(t, ROWS), {})
await startWorker(t, calm.url)
await finish(calmJobs, calmId)
const undisturbed = await read(calmJobs, calmId)

t.test('the undisturbed run', async t => {
  t.equal(undisturbed.rows.length, ROWS)
  t.match(undisturbed.summary, { complete: true, counts: { rows: ROWS, block: ROWS / 100 } })
  t.match(await calmJobs.status(calmId), { chunks: { total: 8, done: 8, repeated: 0 } })
})

t.test('a worker that is killed in mid-job loses nothing: another one goes on', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  const first = await startWorker(t, redis.url)
  t.equal(await killAtWork(first, redis, id, 0, 2), 1, 'it held a chunk')
  t.match(await jobs.status(id), { state: 'running', chunks: { repeated: 0 } })
  await startWorker(t, redis.url)
  const finished = await finish(jobs, id)
  t.match(finished, { state: 'finished', rowsDone: ROWS, counts: undisturbed.summary.counts })
  t.equal(finished.chunks.repeated, 1, 'that chunk was begun again')
  t.same(await read(jobs, id), undisturbed, 'line by line')
})

t.test('workers that are killed one after the other, each with several chunks in hand', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  let held = 0
  for (let deaths = 0; deaths < 2; deaths++) {
    held += await killAtWork(await startWorker(t, redis.url, { JOB_WORKERS: '3' }), redis, id, held)
  }
  await Promise.all([startWorker(t, redis.url), startWorker(t, redis.url)])
  const finished = await finish(jobs, id)
  t.match(finished, { state: 'finished', rowsDone: ROWS })
  t.ok(finished.chunks.repeated >= held && finished.chunks.repeated <= 2 * 3, `${finished.chunks.repeated} chunks were begun again, of ${held} in hand`)
  t.same(await read(jobs, id), undisturbed, 'line by line')
})

t.test('Redis that is killed and started again with its file goes on where it was', async t => {
  const redis = await RedisServer.launch(t, PERSISTENT)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  await startWorker(t, redis.url)
  const midway = await until(jobs, id, ({ chunks }) => chunks.done >= 2)
  await redis.stop()
  t.ok(midway.chunks.done < midway.chunks.total, `${midway.chunks.done} of ${midway.chunks.total} chunks were done`)
  await t.rejects(jobs.status(id), { name: 'JobsUnavailableError', message: 'Redis does not answer' })
  await redis.start()
  t.match(await finish(jobs, id), { state: 'finished', rowsDone: ROWS, counts: undisturbed.summary.counts })
  t.same(await read(jobs, id), undisturbed, 'line by line')
})
