import { cp, symlink } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import t, { type Test } from 'tap'
import packageJson from '../../package.json' with { type: 'json' }
import type { Job } from '../../src/jobs/job-record.js'
import { keys } from '../../src/jobs/keys.js'
import { RedisServer } from '../redis.js'
import { supplierFile } from './files.js'
import { finish, openJobs, until } from './jobs.js'
import { kill, startWorker } from './worker-process.js'

/** A copy of the code as another release, which has its own queue and does not process the jobs of this one. */
async function anotherRelease (t: Test): Promise<string> {
  const folder = t.testdir({ dist: { 'package.json': JSON.stringify({ ...packageJson, version: '0.0.1-other' }) } })
  for (const name of ['src', 'schemas', 'data']) await cp(join('dist', name), join(folder, 'dist', name), { recursive: true })
  for (const name of ['data', 'node_modules']) await symlink(resolve(name), join(folder, name))
  return folder
}

// Workers are started one after the other, which takes long on a busy machine.
t.setTimeout(200_000)

t.test('a worker of another release leaves a job alone, and one of its own release finishes it', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 600), {})
  // When this worker has connected, it tries to repair all jobs.
  const other = await startWorker(t, redis.url, {}, await anotherRelease(t))
  t.match(await until(jobs, id, ({ waitingFor, state }) => waitingFor !== undefined || state === 'failed'), { state: 'queued', waitingFor: /^No worker of this release/ })
  await startWorker(t, redis.url)
  t.match(await finish(jobs, id), { state: 'finished', rowsDone: 600 })
  await kill(other)
})

t.test('a service says of a job of another release whom it waits for, and queues nothing of it', async t => {
  const redis = await RedisServer.launch(t)
  const jobs = openJobs(t, redis.url)
  const { id } = await jobs.submit(await supplierFile(t, 600), {})
  const record = JSON.parse(await redis.command('HGET', keys.record(id), 'job') as string) as Job
  await redis.command('HSET', keys.record(id), 'job', JSON.stringify({ ...record, queue: 'tumen-chunks-0.0.1-other' }))
  await redis.command('DEL', ...(await redis.keys()).filter(key => key.includes('tumen-chunks')))
  t.match(await until(jobs, id, ({ waitingFor }) => waitingFor !== undefined), { state: 'queued', waitingFor: /^It was begun under another release/ })
  t.same((await redis.keys()).filter(key => key.includes('tumen-chunks')), [])
})
