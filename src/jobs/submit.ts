import { randomUUID } from 'node:crypto'
import { defined } from '../../schemas/defined.js'
import type { ScreenOptions } from '../../schemas/screening.js'
import { charactersOf, MOST_CHARACTERS_TOGETHER } from '../files/gather-rows.js'
import type { SupplierFile, SupplierRow } from '../files/row.js'
import { FileError } from '../formats/file-error.js'
import { readOptions } from '../question/read-options.js'
import type { PinnedScreening } from '../screening/service.js'
import { MODEL_VERSION } from '../verdict/model-version.js'
import { optionsInEffect } from '../verdict/sought.js'
import { QUEUE } from './chunk-queue.js'
import type { Job } from './job-record.js'
import type { JobStore } from './job-store.js'
import { publishBasis } from './published-basis.js'
import { available } from './unavailable.js'

/** Rows in a chunk, about a second's work, so that little is repeated when a worker dies. Very long rows make smaller chunks. */
const CHUNK_ROWS = 500

/**
 * Stores the rows of a file in Redis, chunk by chunk as they are read, and then the job itself. A process that dies before
 * that leaves only rows that expire.
 * @param pinned the basis on which the job is answered
 * @param ttlS how long the job, its rows and its results are kept, seconds
 * @throws JobsUnavailableError; FileError when the file breaks off before its first row
 */
export async function storeFile (store: JobStore, pinned: PinnedScreening, file: SupplierFile, options: ScreenOptions | undefined, ttlS: number): Promise<Job> {
  const id = randomUUID()
  const createdAt = Date.now()
  const expiresAt = createdAt + ttlS * 1_000
  const stored = { chunks: 0, rows: 0 }
  const { corpus, policy } = pinned
  try {
    const basis = await available(publishBasis(store.redis, pinned, expiresAt))
    const incompleteBecause = await putChunks(store, id, file, expiresAt, stored)
    const job: Job = {
      id,
      createdAt,
      expiresAt,
      ...stored,
      reading: file.reading,
      ...(options !== undefined && { options }),
      // Their faults were told before.
      inEffect: optionsInEffect(readOptions(options, policy, corpus.listNames, [])),
      ...(incompleteBecause !== undefined && { incompleteBecause }),
      basis,
      watchlist: defined({ version: corpus.version, asOf: corpus.asOf }),
      model: MODEL_VERSION,
      policy: policy.version,
      queue: QUEUE
    }
    await store.create(job)
    return job
  } catch (error) {
    await store.remove(id, stored.chunks + 1).catch(() => {})
    throw error
  }
}

/** @returns why the file broke off, if it did after some rows; those rows are still screened */
async function putChunks (store: JobStore, id: string, file: SupplierFile, expiresAt: number, stored: { chunks: number, rows: number }): Promise<string | undefined> {
  let rows: SupplierRow[] = []
  let characters = 0
  const put = async () => {
    await store.putRows(id, stored.chunks, rows, expiresAt)
    stored.chunks++
    stored.rows += rows.length
    rows = []
    characters = 0
  }
  try {
    for await (const row of file.rows) {
      rows.push(row)
      characters += charactersOf(row)
      if (rows.length === CHUNK_ROWS || characters >= MOST_CHARACTERS_TOGETHER) await put()
    }
    if (rows.length > 0) await put()
  } catch (error) {
    if (!(error instanceof FileError) || stored.rows + rows.length === 0) throw error
    if (rows.length > 0) await put()
    return `the file ${error.message}`
  }
}
