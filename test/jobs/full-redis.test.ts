import { Redis } from 'ioredis'
import t from 'tap'
import type { Job } from '../../src/jobs/job-record.js'
import { JobStore } from '../../src/jobs/job-store.js'
import { available } from '../../src/jobs/unavailable.js'
import { RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { finish, openJobs, until } from './jobs.js'
import { kill, startWorker } from './worker-process.js'

const MIB = 1024 * 1024

// Workers are started one after the other, which takes long on a busy machine.
t.setTimeout(400_000)

t.test('a full Redis is told in words, and a job goes on once there is room', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 2_000), {})
  await redis.command('CONFIG', 'SET', 'maxmemory', 1)
  await t.rejects(jobs.submit(await supplierFile(t, 1_000), {}), { name: 'JobsUnavailableError', message: /^Redis is full/ })
  await until(jobs, id, ({ waitingFor }) => /^Redis is full/.test(waitingFor ?? ''))
  const worker = await startWorker(t, redis.url)
  t.match(await jobs.status(id), { state: 'queued', rowsDone: 0 })
  await kill(worker)

  await redis.command('CONFIG', 'SET', 'maxmemory', 512 * MIB)
  t.match(await until(jobs, id, ({ waitingFor }) => waitingFor !== undefined && !/full/.test(waitingFor)), { waitingFor: /^No worker of this release/ })
  await startWorker(t, redis.url)
  t.match(await finish(jobs, id), { state: 'finished', rowsDone: 2_000 })
})

t.test('a Redis that fills up when a job is about to exist is told in words, whether before the transaction or within it', async t => {
  const redis = await RedisServer.launch(t)
  const client = new Redis(redis.url)
  t.teardown(() => client.disconnect())
  const job: Job = {
    id: 'a', createdAt: 0, expiresAt: 4e12, rows: 1, chunks: 1, reading: { format: 'csv', gzip: false, headerLine: 1, header: ['name'], columns: [{ field: 'name', index: 0 }] },
    inEffect: { threshold: 0.7, limit: 10 }, basis: 'g', watchlist: { version: 'v' }, model: 'm', policy: 'p', queue: 'q'
  }
  const full = { name: 'JobsUnavailableError', message: /^Redis is full/ }
  await redis.command('CONFIG', 'SET', 'maxmemory', 1)
  await t.rejects(new JobStore(client).create(job), full)

  await redis.command('CONFIG', 'SET', 'maxmemory', 512 * MIB)
  await client.call('MULTI')
  await client.hset('key', 'field', 'value')
  await redis.command('CONFIG', 'SET', 'maxmemory', 1)
  await t.rejects(available(client.call('EXEC')), full)
})

t.test('a Redis that is too old or lets the service do too little is told in words', async t => {
  const redis = await RedisServer.launch(t, ['--save', '', '--appendonly', 'no', '--rename-command', 'SET', ''])
  const jobs = openJobs(t, redis.url)
  await t.rejects(jobs.submit(await supplierFile(t, 10), {}), { name: 'JobsUnavailableError', message: /^Redis refuses a command \(ERR\): jobs need version 7/ })
})

t.test('rows that Redis has evicted end the job with that reason', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 1_200), {})
  await redis.command('DEL', `{bull}:tumen:job:${id}:rows:1`)
  await startWorker(t, redis.url)
  t.match(await finish(jobs, id), { state: 'failed', failure: /^Chunk 2 of 3 failed: Its rows are no longer in Redis.*noeviction/ })
})

t.test('a list that Redis has lost ends the job with that reason', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 600), {})
  await redis.command('DEL', ...(await redis.keys()).filter(key => key.includes(':basis:')))
  await startWorker(t, redis.url)
  t.match(await finish(jobs, id), { state: 'failed', failure: /The list that this job is answered from is no longer in Redis/ })
})
