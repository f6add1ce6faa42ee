import type { Redis } from 'ioredis'
import type { RowCounts, ScreenedRow, SupplierRow } from '../files/row.js'
import { countRow, noRows } from '../files/row-counts.js'
import { screenRows } from '../files/screen-rows.js'
import type { ChunkTask } from './chunk-queue.js'
import type { PublishedBases } from './published-basis.js'
import { readable } from './damaged.js'
import { jobIn } from './job-record.js'
import { packed, unpacked } from './packed.js'
import { beginChunk, completeChunk } from './scripts.js'

/** The rows of a chunk are no longer in Redis. */
export class RowsLostError extends Error {
  override readonly name = 'RowsLostError'
}

export interface ChunkOptions {
  /** Whether rows that fail with an internal error get it as their result; otherwise the whole chunk fails and is retried. */
  isLastAttempt: boolean
  /** @param again whether the chunk was begun before, by a worker that died or by an attempt that failed */
  onBegun?: (again: boolean) => void
}

/**
 * Screens the rows of one chunk and stores the results. A chunk may be processed twice, even by two workers at once: rows,
 * list and policy are the same, and the results that are ready first are kept.
 * @returns counts of the stored results; undefined if another worker was first, or the job is over or deleted
 * @throws RowsLostError, BasisLostError, DamagedJobError when retrying cannot help
 */
export async function processChunk (redis: Redis, bases: PublishedBases, { id, chunk }: ChunkTask, { isLastAttempt, onBegun }: ChunkOptions): Promise<RowCounts | undefined> {
  const begun = await beginChunk(redis, id, chunk, Date.now())
  if (!('job' in begun)) return undefined
  onBegun?.(begun.outcome === 'repeated')
  const { rows: bytes } = begun
  if (bytes === null) throw new RowsLostError('Its rows are no longer in Redis, which evicts or has lost them: jobs need maxmemory-policy noeviction')
  const job = jobIn(begun.job)
  const screening = await bases.get(job.basis)
  const faults: Error[] = []
  const rows = await readable('its rows are damaged', () => unpacked<SupplierRow[]>(bytes))
  const results = await screenRows(rows, screening, job.options, { onFault: fault => faults.push(fault) })
  if (faults.length > 0 && !isLastAttempt) throw faults[0]
  const counts = countRows(results)
  return await completeChunk(redis, job, { chunk, results: await packed(results), counts }, Date.now()) === 'kept' ? counts : undefined
}

function countRows (rows: readonly ScreenedRow[]): RowCounts {
  const counts = noRows()
  for (const { result } of rows) countRow(counts, result)
  return counts
}
