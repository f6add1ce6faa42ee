import packageJson from '../../package.json' with { type: 'json' }
import type { Policy } from '../risk/policy.js'
import type { Corpus } from '../watchlist/corpus.js'
import { MODEL_VERSION } from './model-version.js'

/** All that a verdict depends on besides the question: where it is equal, equal questions have equal verdicts. */
export function generationOf (corpus: Corpus, policy: Policy): string {
  return JSON.stringify([packageJson.version, MODEL_VERSION, corpus.version, corpus.asOf, policy.version])
}
