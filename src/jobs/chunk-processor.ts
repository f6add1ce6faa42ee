import type { Redis } from 'ioredis'
import type { RowCounts, ScreenedRow, SupplierRow } from '../files/row.js'
import { countRow, noRows } from '../files/row-counts.js'
import { screenRows } from '../files/screen-rows.js'
import type { ChunkTask } from './chunk-queue.js'
import type { Generations } from './generations.js'
import type { Job } from './job-record.js'
import { packed, unpacked } from './packed.js'
import { beginChunk, completeChunk } from './scripts.js'

/** The rows of a chunk are no longer where they were put. */
export class RowsLostError extends Error {
  override readonly name = 'RowsLostError'
}

export interface ChunkOptions {
  /** Rows that fail by a fault of ours are then kept with that as their result, and not tried again. */
  isLastAttempt: boolean
  /** @param again it was begun before, by a worker that died or failed over it */
  onBegun?: (again: boolean) => void
}

/**
 * Answers one chunk and keeps the results. May be done twice, by the same worker or by two at a time: the rows, the
 * list and the policy are the same, and the first to end is kept.
 * @returns what was kept; undefined when another was first, or the job is over or gone
 * @throws RowsLostError, GenerationLostError when no retry will help
 */
export async function processChunk (redis: Redis, generations: Generations, { id, chunk }: ChunkTask, { isLastAttempt, onBegun }: ChunkOptions): Promise<RowCounts | undefined> {
  const begun = await beginChunk(redis, id, chunk, Date.now())
  if (!('job' in begun)) return undefined
  onBegun?.(begun.outcome === 'repeated')
  if (begun.rows === null) throw new RowsLostError('Its rows are no longer in Redis, which evicts or has lost them: jobs need maxmemory-policy noeviction')
  const job = JSON.parse(begun.job) as Job
  const screening = await generations.get(job.generation)
  const faults: Error[] = []
  const results = await screenRows(await unpacked<SupplierRow[]>(begun.rows), screening, job.options, { onFault: fault => faults.push(fault) })
  if (faults.length > 0 && !isLastAttempt) throw faults[0]
  const counts = countRows(results)
  return await completeChunk(redis, job, { chunk, results: await packed(results), counts }, Date.now()) === 'kept' ? counts : undefined
}

function countRows (rows: readonly ScreenedRow[]): RowCounts {
  const counts = noRows()
  for (const { result } of rows) countRow(counts, result)
  return counts
}
