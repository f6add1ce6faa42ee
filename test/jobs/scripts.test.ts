import { Redis } from 'ioredis'
import t, { type Test } from 'tap'
import { noRows } from '../../src/files/row-counts.js'
import type { Job } from '../../src/jobs/job-record.js'
import { JobStore } from '../../src/jobs/job-store.js'
import { beginChunk, completeChunk, failJob } from '../../src/jobs/scripts.js'
import { stateOf } from '../../src/jobs/status.js'
import { RedisServer } from '../redis.js'

/** A job of two chunks, both begun, as by two workers. */
async function begunJob (t: Test): Promise<{ job: Job, redis: Redis, store: JobStore, complete: (chunk: number) => Promise<string> }> {
  const server = await RedisServer.launch(t)
  const redis = new Redis(server.url)
  t.teardown(() => redis.disconnect())
  const store = new JobStore(redis)
  const job: Job = {
    id: 'a', createdAt: Date.now(), expiresAt: Date.now() + 3_600_000, rows: 2, chunks: 2,
    reading: { format: 'csv', gzip: false, headerLine: 1, header: ['name'], columns: [{ field: 'name', index: 0 }] },
    inEffect: { threshold: 0.7, limit: 10 }, basis: 'g', watchlist: { version: 'v' }, model: 'm', policy: 'p', queue: 'q'
  }
  for (const chunk of [0, 1]) await store.putRows(job.id, chunk, [], job.expiresAt)
  await store.create(job)
  for (const chunk of [0, 1]) await beginChunk(redis, job.id, chunk, Date.now())
  const counts = { ...noRows(), rows: 1, clear: 1 }
  return { job, redis, store, complete: chunk => completeChunk(redis, job, { chunk, results: Buffer.from('x'), counts }, Date.now()) }
}

async function stateNow (store: JobStore, id: string): Promise<string> {
  const { job, progress } = (await store.get(id))!
  return stateOf(job, progress)
}

t.test('a job that has failed stays failed when a worker that was given up answers its chunk after all', async t => {
  const { job, redis, store, complete } = await begunJob(t)
  t.equal(await complete(0), 'kept')
  await failJob(redis, job.id, 'Chunk 2 of 2 failed: it stalled', Date.now())
  t.equal(await stateNow(store, job.id), 'failed')
  t.equal(await complete(1), 'gone')
  t.equal(await stateNow(store, job.id), 'failed')
  t.equal((await store.get(job.id))!.progress.counts.rows, 1)
  t.match(await store.stateCounts(), { queued: 0, running: 0, finished: 0, failed: 1 })
})

t.test('a job that is finished cannot fail', async t => {
  const { job, redis, store, complete } = await begunJob(t)
  for (const chunk of [0, 1]) t.equal(await complete(chunk), 'kept')
  await failJob(redis, job.id, 'too late', Date.now())
  t.equal(await stateNow(store, job.id), 'finished')
  t.match(await store.stateCounts(), { queued: 0, running: 0, finished: 1, failed: 0 })
})
