import closeWithGrace from 'close-with-grace'
import { loadConfig } from './config/load-config.js'
import { chunkMetrics } from './jobs/job-metrics.js'
import { JobWorker } from './jobs/job-worker.js'
import { serveMetrics } from './metrics/metrics-server.js'
import { Metrics } from './metrics/metrics.js'
import { cannotListen } from './process/cannot-listen.js'
import { keepHeapSteady } from './process/steady-heap.js'

/**
 * Starts a process that works on the chunks of jobs, on any machine that reaches Redis. It needs no list and no policy of its
 * own.
 */
async function start (): Promise<void> {
  const config = loadConfig()
  const url = config.JOB_REDIS_URL ?? config.REDIS_URL
  if (url === undefined) throw new Error('REDIS_URL must be set: a worker takes its work from there')
  keepHeapSteady()
  const metrics = new Metrics()
  const worker = new JobWorker({
    url,
    concurrency: Math.max(1, config.JOB_WORKERS),
    lockS: config.JOB_LOCK_S,
    watch: chunkMetrics(metrics),
    onTrouble: message => console.error(`tumen worker: ${message}`)
  })
  const stopServing = config.JOB_METRICS_PORT === undefined
    ? undefined
    : await serveMetrics(metrics, config.HOST, config.JOB_METRICS_PORT).catch(error => { throw new Error(cannotListen(error, 'JOB_METRICS_PORT')) })
  closeWithGrace({ delay: config.SHUTDOWN_GRACE_MS }, async ({ err }) => {
    if (err) console.error(`tumen worker ends: ${err.message}`)
    stopServing?.()
    await worker.close()
  })
  await worker.ready()
  console.log('Tumen worker takes chunks of jobs.')
}

start().catch((error: Error) => {
  console.error(`tumen worker cannot start: ${error.message.split('\n', 1)[0]}`)
  process.exit(1)
})
