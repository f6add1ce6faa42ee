import packageJson from '../../package.json' with { type: 'json' }
import type { Policy } from '../risk/policy.js'
import type { Corpus } from '../watchlist/corpus.js'
import { MODEL_VERSION } from './model-version.js'

/**
 * The id of a generation: everything but the question and its options that a verdict depends on (release, model, list, policy).
 * Equal questions to equal generations have equal verdicts.
 */
export function generationOf (corpus: Corpus, policy: Policy): string {
  return JSON.stringify([packageJson.version, MODEL_VERSION, corpus.version, corpus.asOf, policy.version])
}
