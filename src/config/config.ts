import type { Static } from 'typebox'
import { Type } from '../../schemas/type.js'
import { DEFAULT_LIMITS } from '../files/limits.js'
import { CACHE_DEFAULTS } from '../screening/cache-defaults.js'
import { SYNC_SOURCES } from '../watchlist/sync/sync-sources.js'
import { DURATION_PATTERN } from './duration.js'

const KIB = 1024
const MIB = 1024 * KIB
/** Node makes no server whose headers may take longer than this, its own limit for a whole request. */
const NODES_REQUEST_TIMEOUT_MS = 300_000
/** The lists that LISTS may name. */
export const LIST_IDS = SYNC_SOURCES.map(({ id }) => id)
const LISTS_PATTERN = `^\\s*(${LIST_IDS.join('|')})(\\s*,\\s*(${LIST_IDS.join('|')}))*\\s*$`

/** Every environment variable that the service reads: its default, its bounds, and one comment each. */
export const ConfigSchema = Type.Object({
  // The address to listen on; 0.0.0.0 in a container.
  HOST: Type.String({ minLength: 1, default: '127.0.0.1' }),
  // The port to listen on; 0 takes any free one.
  PORT: Type.Integer({ minimum: 0, maximum: 65535, default: 3000 }),
  // The least severe log line written; silent writes none.
  LOG_LEVEL: Type.Enum(['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'], { default: 'info' }),
  // A file of listed parties, NDJSON, plain or gzip; absent, the bundled list.
  WATCHLIST: Type.Optional(Type.String()),
  // The official lists to fetch and keep fresh, comma-separated; absent, none is fetched. See docs/operations.md.
  LISTS: Type.Optional(Type.String({ pattern: LISTS_PATTERN })),
  // Where fetched lists and versions of the watchlist are kept; used when LISTS is set.
  DATA_DIR: Type.String({ minLength: 1, default: 'tumen-data' }),
  // How often lists are fetched: 90s, 30m, 6h, 1d. Each interval is up to a tenth longer or shorter, at random.
  SYNC_INTERVAL: Type.String({ pattern: DURATION_PATTERN, default: '6h' }),
  // How long ago the publisher of a list may last have confirmed it before readiness reports it as stale.
  LISTS_MAX_AGE: Type.String({ pattern: DURATION_PATTERN, default: '3d' }),
  // The share of its records that a list may lose from one state to the next, percent. A list that loses more is refused.
  LISTS_MAX_SHRINK: Type.Integer({ minimum: 0, maximum: 100, default: 10 }),
  // A base URL to fetch from instead of the publishers: <mirror>/<list>/<file>.
  LISTS_MIRROR: Type.Optional(Type.String({ pattern: '^https?://[^\\s]+$' })),
  // The token that the publisher of the EU list gives to its users.
  EU_LISTS_TOKEN: Type.Optional(Type.String()),
  // How many versions of the watchlist are kept, the one in use included.
  GENERATIONS_KEPT: Type.Integer({ minimum: 1, maximum: 1_000, default: 10 }),
  // A risk policy file; absent, data/risk-policy.json.
  POLICY: Type.Optional(Type.String()),
  // The web origins that may call from a browser, comma-separated, or *; absent, none.
  CORS_ORIGIN: Type.Optional(Type.String({ pattern: '^(\\*|https?://[^\\s,/]+(\\s*,\\s*https?://[^\\s,/]+)*)$' })),
  // The Redis that replicas share verdicts through, redis:// or rediss://; absent, memory only.
  REDIS_URL: Type.Optional(Type.String({ pattern: '^rediss?://[^\\s]+$' })),
  // The Redis that holds jobs, which must evict nothing; absent, REDIS_URL.
  JOB_REDIS_URL: Type.Optional(Type.String({ pattern: '^rediss?://[^\\s]+$' })),
  // How long a job, its rows and its results are kept, seconds.
  JOB_TTL: Type.Integer({ minimum: 60, maximum: 30 * 86_400, default: 86_400 }),
  // The number of job chunks that this process works on at the same time; 0: it leaves them to workers.
  JOB_WORKERS: Type.Integer({ minimum: 0, maximum: 64, default: 1 }),
  // How long after its worker has fallen silent a chunk is given to another, seconds.
  JOB_LOCK_S: Type.Integer({ minimum: 1, maximum: 600, default: 15 }),
  // The port on which a worker process serves /metrics; absent, nowhere. The service serves its own on PORT.
  JOB_METRICS_PORT: Type.Optional(Type.Integer({ minimum: 1, maximum: 65_535 })),
  // How long a screening waits for Redis before the verdict is computed instead, milliseconds.
  REDIS_BUDGET_MS: Type.Integer({ minimum: 1, maximum: 10_000, default: CACHE_DEFAULTS.budgetMs }),
  // How long a verdict is kept, seconds. No verdict outlives its list, model or policy however long this is.
  CACHE_TTL_S: Type.Integer({ minimum: 1, maximum: 30 * 86_400, default: CACHE_DEFAULTS.ttlS }),
  // How many verdicts this process keeps in memory.
  CACHE_MAX_ENTRIES: Type.Integer({ minimum: 1, maximum: 10_000_000, default: CACHE_DEFAULTS.maxEntries }),
  // The worker threads that batches are spread over; 0: none; absent, one for each core, at most 4.
  WORKERS: Type.Optional(Type.Integer({ minimum: 0, maximum: 256 })),
  // The largest body of a single screening or comparison, bytes.
  BODY_LIMIT: Type.Integer({ minimum: KIB, maximum: 64 * MIB, default: MIB }),
  // The largest body of a batch, bytes: 1,000 parties with 8 KiB each.
  BATCH_BODY_LIMIT: Type.Integer({ minimum: KIB, maximum: 256 * MIB, default: 8 * MIB }),
  // The largest supplier file, bytes as sent.
  FILE_LIMIT: Type.Integer({ minimum: KIB, maximum: 4096 * MIB, default: DEFAULT_LIMITS.bytes }),
  // The most that a packed file, or one part of an XLSX file, may unpack to, bytes.
  FILE_UNPACKED_LIMIT: Type.Integer({ minimum: KIB, maximum: 65_536 * MIB, default: DEFAULT_LIMITS.unpackedBytes }),
  // The most rows of a supplier file that are screened.
  FILE_MAX_ROWS: Type.Integer({ minimum: 1, maximum: 100_000_000, default: DEFAULT_LIMITS.rows }),
  // The folder that uploads are kept in while they are screened; absent, the system's folder for temporary files.
  UPLOAD_DIR: Type.Optional(Type.String()),
  // How long a whole request may take to arrive, milliseconds.
  REQUEST_TIMEOUT_MS: Type.Integer({ minimum: 100, maximum: 600_000, default: 30_000 }),
  // How long the headers of a request may take to arrive, milliseconds.
  HEADERS_TIMEOUT_MS: Type.Integer({ minimum: 100, maximum: NODES_REQUEST_TIMEOUT_MS, default: 10_000 }),
  // How long an idle connection is kept open, milliseconds. It must be longer than the load balancer keeps its own.
  KEEP_ALIVE_TIMEOUT_MS: Type.Integer({ minimum: 0, maximum: 3_600_000, default: 72_000 }),
  // The mean delay of the event loop above which requests are refused with 503, milliseconds; 0: never.
  MAX_EVENT_LOOP_DELAY_MS: Type.Integer({ minimum: 0, maximum: 60_000, default: 1_000 }),
  // How long requests in flight may take to finish after SIGTERM, milliseconds.
  SHUTDOWN_GRACE_MS: Type.Integer({ minimum: 1, maximum: 600_000, default: 10_000 }),
  // The age of the list above which /health/ready says degraded, days.
  WATCHLIST_MAX_AGE_DAYS: Type.Integer({ minimum: 1, maximum: 36_500, default: 365 })
})
export type Config = Static<typeof ConfigSchema>
