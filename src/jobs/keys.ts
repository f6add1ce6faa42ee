/** One hash tag for all, BullMQ's own keys too: a script then finds them on one node of a Redis Cluster. */
export const PREFIX = '{bull}'

/** Names of what is kept in Redis for jobs. */
export const keys = {
  /** The jobs that are not over, by when they expire. */
  jobs: `${PREFIX}:tumen:jobs`,
  /** Those that are, in the same way. */
  over: (state: 'finished' | 'failed') => `${PREFIX}:tumen:jobs:${state}`,
  /** What is known of a job, a hash. */
  record: (id: string) => `${PREFIX}:tumen:job:${id}`,
  /** The numbers of the chunks that were begun, a set. */
  begun: (id: string) => `${PREFIX}:tumen:job:${id}:begun`,
  /** The numbers of the chunks that are answered, a hash. */
  done: (id: string) => `${PREFIX}:tumen:job:${id}:done`,
  /** The rows of a chunk as they were read. */
  rows: (id: string, chunk: number) => `${PREFIX}:tumen:job:${id}:rows:${chunk}`,
  /** The same as they were answered. */
  results: (id: string, chunk: number) => `${PREFIX}:tumen:job:${id}:results:${chunk}`,
  /** A list and a policy. */
  generation: (hash: string) => `${PREFIX}:tumen:generation:${hash}`,
  /** The job that an Idempotency-Key made. */
  idempotency: (hash: string) => `${PREFIX}:tumen:idempotency:${hash}`
}

/** What BullMQ calls a chunk: the same each time, so that it is never queued twice. */
export function chunkJobId (id: string, chunk: number): string {
  return `${id}-${chunk}`
}
