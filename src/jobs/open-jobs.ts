import type { Config } from '../config/config.js'
import type { Metrics } from '../metrics/metrics.js'
import type { ScreeningService } from '../screening/service.js'
import { chunkMetrics, watchJobs } from './job-metrics.js'
import { JobService } from './job-service.js'
import { JobWorker } from './job-worker.js'

/** Where the service logs what troubles its worker. */
export interface JobsLog { warn: (text: string) => void }

export interface OpenJobs {
  service: JobService
  /** Starts the worker of this process, if it is to have one. */
  work: (log: JobsLog) => void
  close: () => Promise<void>
}

/** Opens the job service of a web process, and prepares a worker in the same process for `JOB_WORKERS` chunks at a time; 0: none. */
export function openJobs (url: string, { JOB_TTL, JOB_WORKERS, JOB_LOCK_S }: Config, screening: ScreeningService, metrics: Metrics): OpenJobs {
  const service = new JobService(url, screening, JOB_TTL)
  watchJobs(metrics, service)
  const watch = JOB_WORKERS === 0 ? undefined : chunkMetrics(metrics)
  let worker: JobWorker | undefined
  return {
    service,
    work: log => {
      if (watch === undefined) return
      const onTrouble = (message: string) => log.warn(`jobs: ${message}`)
      worker = new JobWorker({ url, concurrency: JOB_WORKERS, lockS: JOB_LOCK_S, own: screening, watch, onTrouble })
    },
    close: async () => {
      await worker?.close()
      await service.close()
    }
  }
}
