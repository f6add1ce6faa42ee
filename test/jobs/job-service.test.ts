import t from 'tap'
import { JobService } from '../../src/jobs/job-service.js'
import { JobWorker } from '../../src/jobs/job-worker.js'
import { ScreeningService } from '../../src/screening/service.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { eventually, RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { policy } from '../screening/sample.js'
import { corpus, finish, openJobs, read, until } from './jobs.js'
import { Wire } from '../wire.js'

/** Part of the script that a worker sends to Redis when it has answered a chunk, and at no other time. */
const COMPLETES = "return 'kept'"

t.test('a job is worked on, chunk by chunk, and its results are all rows in order', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const submitted = await jobs.submit(await supplierFile(t, 1_234), {})
  t.match(submitted, { state: 'queued', rows: 1_234, rowsDone: 0, chunks: { total: 3, done: 0 }, watchlist: { version: corpus.version } })
  const before = await read(jobs, submitted.id)
  t.same(before.rows, [])
  t.match(before.summary, { complete: false, incompleteBecause: /^0 of 1234 rows/ })

  const worker = new JobWorker({ url: redis.url, concurrency: 1, lockS: 2 })
  t.teardown(() => worker.close())
  const finished = await finish(jobs, submitted.id)
  t.match(finished, { rowsDone: 1_234, hits: 12, chunks: { total: 3, done: 3 }, counts: { rows: 1_234, block: 12 }, rowsPerSecond: Number, finishedAt: String })
  const { rows, summary } = await read(jobs, submitted.id)
  t.same(rows.map(({ line }) => line), Array.from({ length: 1_234 }, (_, i) => i + 2))
  t.match(summary, { complete: true, counts: { rows: 1_234, block: 12 } })
  t.same(summary.counts, finished.counts)
  t.match(rows[42], { cells: ['s42', 'ООО «Мокран»', 'RU'], result: { decision: 'block', match: 'MOKRAN LLC' } })

  t.ok(await jobs.remove(submitted.id))
  t.notOk(await jobs.status(submitted.id))
  t.notOk(await jobs.remove(submitted.id))
  t.same((await redis.keys()).filter(key => key.includes(submitted.id)), [], 'nothing is left')
})

t.test('a job is answered on one basis, whatever comes in use meanwhile', async t => {
  const redis = await RedisServer.launch(t)
  const screening = new ScreeningService({ corpus, policy })
  const jobs = new JobService(redis.url, screening, 3_600)
  t.teardown(() => jobs.close())
  const { id } = await jobs.submit(await supplierFile(t, 1_100), {})
  const withoutMokran = corpus.parties.filter(party => party.name !== 'MOKRAN LLC')
  screening.use(buildCorpus({ version: 'newer', parties: withoutMokran, listDates: {} }))
  const newer = await jobs.submit(await supplierFile(t, 600), {})

  // Like the web process, this worker has the newer list in use itself.
  const worker = new JobWorker({ url: redis.url, concurrency: 2, lockS: 2, own: screening })
  t.teardown(() => worker.close())
  t.match(await finish(jobs, id), { state: 'finished', hits: 11, watchlist: { version: corpus.version }, watchlistInUse: 'newer' })
  t.match(await finish(jobs, newer.id), { state: 'finished', hits: 0, watchlist: { version: 'newer' } })
  const { summary } = await read(jobs, id)
  t.equal(summary.watchlist.version, corpus.version)
})

t.test('a job expires with all that belongs to it', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url, 1)
  const { id } = await jobs.submit(await supplierFile(t, 600), { idempotency: { key: 'k', fingerprint: async () => 'f' } })
  await eventually(async () => await jobs.status(id) === undefined)
  await eventually(async () => !(await redis.keys()).some(key => /:tumen:(job:|basis|idempotency)/.test(key)))
})

t.test('a job whose time is over while it is worked on leaves nothing and holds up no other', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 1_200), {})
  const isOfJob = (key: string) => key.includes(`:tumen:job:${id}`)
  const wire = await Wire.open(t, redis, COMPLETES)
  // All its keys expire at one time, which is here that at which its first chunk is answered.
  const over = new Promise<void>(resolve => {
    wire.onSent = async () => {
      for (const key of (await redis.keys()).filter(isOfJob)) await redis.command('PEXPIRE', key, 1)
      await eventually(async () => !(await redis.keys()).some(isOfJob))
      resolve()
      return 'goes on'
    }
  })
  const worker = new JobWorker({ url: wire.url, concurrency: 1, lockS: 2 })
  t.teardown(() => worker.close())
  await over
  const { id: next } = await jobs.submit(await supplierFile(t, 100), {})
  t.match(await finish(jobs, next), { state: 'finished' })
  t.same((await redis.keys()).filter(isOfJob), [])
})

t.test('of many who ask at once for a job that does not move, one has it looked after', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 600), {})
  await until(jobs, id, ({ waitingFor }) => waitingFor !== undefined)
  const another = openJobs(t, redis.url)
  await redis.command('CONFIG', 'RESETSTAT')
  const told = await Promise.all(Array.from({ length: 50 }, () => another.status(id)))
  t.ok(told.every(status => /^No worker of this release/.test(status!.waitingFor!)))
  t.match(await redis.command('INFO', 'commandstats'), /cmdstat_hkeys:calls=1,/)
})

t.test('a job that is deleted while it is worked on leaves nothing', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const worker = new JobWorker({ url: redis.url, concurrency: 1, lockS: 2 })
  t.teardown(() => worker.close())
  const { id } = await jobs.submit(await supplierFile(t, 3_000), {})
  await until(jobs, id, ({ startedAt }) => startedAt !== undefined)
  t.ok(await jobs.remove(id))
  const { id: next } = await jobs.submit(await supplierFile(t, 100), {})
  await finish(jobs, next)
  t.same((await redis.keys()).filter(key => key.includes(id)), [])
})
