import t from 'tap'
import { JobWorker } from '../../src/jobs/job-worker.js'
import { eventually, RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { finish, openJobs } from './jobs.js'
import { startWorker } from './worker-process.js'

const ROWS = 1_500

t.test('Redis that is started again without a file has lost the job, and says so at once', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  await redis.stop()
  await redis.start()
  t.equal(await jobs.status(id), undefined)
  t.equal(await jobs.results(id), undefined)
})

t.test('chunks that the queue has forgotten are queued again', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, ROWS), {})
  const forgotten = (await redis.keys()).filter(key => key.includes('tumen-chunks'))
  t.ok(forgotten.length > 3)
  await redis.command('DEL', ...forgotten)
  await startWorker(t, redis.url)
  t.match(await finish(jobs, id), { state: 'finished', rowsDone: ROWS })
})

t.test('closing does not wait for a Redis that is away', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const worker = new JobWorker({ url: redis.url, concurrency: 1, lockS: 2 })
  await worker.ready()
  await jobs.submit(await supplierFile(t, ROWS), {})
  await redis.stop()
  await eventually(async () => await jobs.status('x').then(() => false, () => true))
  await Promise.all([worker.close(), jobs.close()])
  t.pass('closed')
})

t.test('closing while one of its connections is lost finishes and lets the others go', async t => {
  const redis = await RedisServer.launch(t)
  const worker = new JobWorker({ url: redis.url, concurrency: 1, lockS: 2 })
  await worker.ready()
  const waitsForChunks = /^id=(\d+) .* cmd=bzpopmin /m
  let id: string | undefined
  await eventually(async () => {
    id = waitsForChunks.exec(await redis.command('CLIENT', 'LIST') as string)?.[1]
    return id !== undefined
  })
  await redis.command('CLIENT', 'KILL', 'ID', id!)
  await eventually(async () => !waitsForChunks.test(await redis.command('CLIENT', 'LIST') as string))
  await worker.close()
  t.notMatch(await redis.command('CLIENT', 'LIST'), 'tumen-worker')
})
