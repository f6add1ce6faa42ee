import t from 'tap'
import { JobWorker } from '../../src/jobs/job-worker.js'
import { RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { corpus, finish, openJobs, read } from './jobs.js'

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
