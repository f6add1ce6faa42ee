import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import { setTimeout as pause } from 'node:timers/promises'
import type { JobStatus } from '../../schemas/job.js'
import { startRedis, startServer, startWorker } from '../screening/servers.js'
import { saved, type Screened } from './by-one-process.js'
import { peakBytes, reported } from './measured.js'

const LOOK_EVERY_MS = 100

/**
 * Screens a file as a job, with a service that does no screening itself and with worker processes. All are ready before the
 * time starts.
 * @throws Error when no redis-server is on the PATH, or when the job fails
 */
export async function screenByJob (path: string, output: string, workers: number): Promise<Screened> {
  const redis = await startRedis()
  if (redis === undefined) throw new Error('redis-server must be on the PATH')
  const server = await startServer('../../src/server.js', { JOB_REDIS_URL: redis.url, JOB_WORKERS: '0' })
  const processes = await Promise.all(Array.from({ length: workers }, () => startWorker('../../src/worker.js', { JOB_REDIS_URL: redis.url })))
  const peak = () => Math.max(...[server, ...processes].map(({ pid }) => peakBytes(pid)))
  try {
    return await reported(async () => {
      const startedAt = performance.now()
      const submitted = await fetch(`${server.url}/v1/jobs`, {
        method: 'POST',
        headers: { 'content-type': 'application/octet-stream' },
        body: Readable.toWeb(createReadStream(path)) as ReadableStream,
        duplex: 'half'
      })
      if (submitted.status !== 202) throw new Error(await submitted.text())
      const { links } = await submitted.json() as JobStatus
      await finished(server.url + links.self)
      const seconds = (performance.now() - startedAt) / 1000
      await saved(await fetch(`${server.url}${links.results}?format=ndjson`), output)
      return { seconds, peak: peak() }
    }, peak)
  } finally {
    await Promise.all([server, ...processes].map(each => each.stop()))
    await redis.stop()
  }
}

async function finished (url: string): Promise<void> {
  while (true) {
    const { state, failure } = await (await fetch(url)).json() as JobStatus
    if (state === 'failed') throw new Error(failure)
    if (state === 'finished') return
    await pause(LOOK_EVERY_MS)
  }
}
