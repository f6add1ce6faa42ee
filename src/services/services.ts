import type { Config } from '../config/config.js'
import type { JobService } from '../jobs/job-service.js'
import type { OpenJobs } from '../jobs/open-jobs.js'
import type { Metrics } from '../metrics/metrics.js'
import type { ListRefresh } from '../refresh/list-refresh.js'
import type { ScreeningWatch } from '../screening/screening-metrics.js'
import type { ScreeningService } from '../screening/service.js'
import type { KeptGenerations } from '../watchlist/generations/kept-generations.js'

/** What the HTTP layer needs to answer. */
export interface Services {
  config: Config
  screening: ScreeningService
  metrics: Metrics
  /** Called with each screening that is answered, for metrics. */
  countScreening: ScreeningWatch['countScreening']
  generations: KeptGenerations
  /** Absent when no list is fetched. */
  refresh?: ListRefresh
  /** Absent when there is no Redis, which jobs need. */
  jobs?: JobService
  /** Starts the worker of this process, once there is a log. Absent with `jobs`. */
  workOnJobs?: OpenJobs['work']
  /** Closes everything that was opened. */
  close: () => Promise<void>
}
