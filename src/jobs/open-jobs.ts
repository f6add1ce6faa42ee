import type { Config } from '../config/config.js'
import type { Metrics } from '../metrics/metrics.js'
import type { ScreeningService } from '../screening/service.js'
import { chunkMetrics, watchJobs } from './job-metrics.js'
import { JobService } from './job-service.js'
import { JobWorker } from './job-worker.js'

export interface OpenJobs {
  service: JobService
  close: () => Promise<void>
}

/** Opens the job service of a web process, and a worker in the same process for `JOB_WORKERS` chunks at a time; 0: none. */
export function openJobs (url: string, { JOB_TTL, JOB_WORKERS, JOB_LOCK_S, LOG_LEVEL }: Config, screening: ScreeningService, metrics: Metrics): OpenJobs {
  const service = new JobService(url, screening, JOB_TTL)
  const onTrouble = (message: string) => { if (LOG_LEVEL !== 'silent') console.error(`tumen jobs: ${message}`) }
  watchJobs(metrics, service)
  const worker = JOB_WORKERS === 0
    ? undefined
    : new JobWorker({ url, concurrency: JOB_WORKERS, lockS: JOB_LOCK_S, own: screening, watch: chunkMetrics(metrics), onTrouble })
  return {
    service,
    close: async () => {
      await worker?.close()
      await service.close()
    }
  }
}
