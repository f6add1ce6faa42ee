import { workerData } from 'node:worker_threads'
import { basisOf } from '../../verdict/basis.js'
import { timedBy } from '../../verdict/timing.js'
import { verdict } from '../../verdict/verdict.js'
import { loadWatchlist } from '../../watchlist/bundled.js'
import { buildCorpus } from '../../watchlist/corpus.js'
import { GenerationStore } from '../../watchlist/generations/generation-store.js'
import type { SliceAnswer, SliceQuestion, WorkerSetup } from './slice.js'

// The program of a worker thread. It is ready once the list is read. If reading fails, the thread ends with that error.
const { place, policy } = workerData as WorkerSetup
const corpus = buildCorpus('dataDir' in place ? await new GenerationStore(place.dataDir).read(place.version) : await loadWatchlist(place.path))
const basis = basisOf(corpus, policy)

/**
 * Answers a slice of a batch.
 * @param slice SliceQuestion[] as JSON: one text crosses to another thread far faster than many objects
 */
export default function answerSlice (slice: string): SliceAnswer {
  const timings: SliceAnswer['timings'] = {}
  const timed = timedBy((stage, seconds) => (timings[stage] ??= []).push(seconds))
  const texts = (JSON.parse(slice) as SliceQuestion[]).map(({ question, options }) => {
    try {
      return JSON.stringify(verdict(corpus, policy, question, options, timed))
    } catch {
      // The request thread will meet the same error and report it; the other questions of the slice are answered.
      return null
    }
  })
  return { basis, texts, timings }
}
