/** A hash tag shared by all keys, including BullMQ's own, so that a script finds them on one node of a Redis Cluster. */
export const PREFIX = '{bull}'

/** The Redis keys for jobs. */
export const keys = {
  /** The ids of jobs that are not over, a sorted set by expiry time. */
  jobs: `${PREFIX}:tumen:jobs`,
  /** The ids of jobs that are over, a sorted set by expiry time. */
  over: (state: 'finished' | 'failed') => `${PREFIX}:tumen:jobs:${state}`,
  /** The facts and the progress of a job, a hash. */
  record: (id: string) => `${PREFIX}:tumen:job:${id}`,
  /** The numbers of the chunks that have been begun, a set. */
  begun: (id: string) => `${PREFIX}:tumen:job:${id}:begun`,
  /** The numbers of the chunks that are screened, as the fields of a hash. */
  done: (id: string) => `${PREFIX}:tumen:job:${id}:done`,
  /** The rows of a chunk as read from the file. */
  rows: (id: string, chunk: number) => `${PREFIX}:tumen:job:${id}:rows:${chunk}`,
  /** The rows of a chunk with their results. */
  results: (id: string, chunk: number) => `${PREFIX}:tumen:job:${id}:results:${chunk}`,
  /** A basis: a list and a policy. */
  basis: (hash: string) => `${PREFIX}:tumen:basis:${hash}`,
  /** The job that was made for an Idempotency-Key, and the fingerprint of its request. */
  idempotency: (hash: string) => `${PREFIX}:tumen:idempotency:${hash}`,
  /** Written to see whether Redis takes writes, and gone at once. */
  probe: `${PREFIX}:tumen:probe`
}

/** The BullMQ job id of a chunk. It is always the same for a chunk, so that the chunk is never queued twice. */
export function chunkJobId (id: string, chunk: number): string {
  return `${id}-${chunk}`
}
