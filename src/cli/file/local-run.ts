import { availableParallelism } from 'node:os'
import type { FileOptions } from '../../../schemas/screen-file.js'
import { toOpenOptions, toScreenOptions } from '../../files/file-options.js'
import { FileScreening } from '../../files/file-screening.js'
import { diskFile } from '../../files/input.js'
import { openSupplierFile } from '../../files/open-supplier-file.js'
import { keepHeapSteady } from '../../process/steady-heap.js'
import { MemoryCache } from '../../screening/memory-cache.js'
import { WorkerPool } from '../../screening/pool/worker-pool.js'
import { ScreeningService } from '../../screening/service.js'
import { basisOf } from '../../verdict/basis.js'
import { buildCorpus } from '../../watchlist/corpus.js'
import type { Basis } from '../basis-flags.js'
import type { FileRun } from './file-run.js'

/** A smaller file is screened in less time than worker threads need to read the list. */
const WORTH_WORKERS_BYTES = 128 * 1024
/** The cache of verdicts: a supplier that occurs several times in one file is screened once. */
const REMEMBERED = { maxEntries: 20_000, ttlS: 86_400 }
const NO_LIMITS = { bytes: Infinity, unpackedBytes: 64 * 1024 ** 3, rows: Infinity }

export interface LocalSource {
  file: string
  size: number
  options: FileOptions
  /** Reads the list and the policy. */
  readBasis: () => Promise<Basis>
  signal: AbortSignal
}

/**
 * Screens a file in this process, on all cores of the machine.
 * @throws FileError; Error with a one-line message when the list or the policy cannot be used
 */
export async function localRun ({ file, size, options, readBasis, signal }: LocalSource): Promise<FileRun> {
  keepHeapSteady()
  const { watchlist, policy, place } = await readBasis()
  const corpus = buildCorpus(watchlist)
  const screenOptions = toScreenOptions(options, policy, corpus.listNames)
  const supplierFile = await openSupplierFile(diskFile(file, size), { ...toOpenOptions(options), limits: NO_LIMITS })
  const workers = size < WORTH_WORKERS_BYTES
    ? undefined
    : new WorkerPool({ workers: availableParallelism(), setup: { place, policy }, basis: basisOf(corpus, policy) })
  workers?.start()
  const screening = new ScreeningService({ corpus, policy, memory: new MemoryCache(REMEMBERED), workers })
  const run = new FileScreening(supplierFile, await screening.pinned(), { options: screenOptions, signal })
  return {
    reading: run.reading,
    rows: run.rows,
    summary: run.summary,
    counts: run.counts,
    progress: supplierFile.progress,
    close: async () => {
      await supplierFile.close()
      await screening.close()
    }
  }
}
