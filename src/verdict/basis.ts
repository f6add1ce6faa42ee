import packageJson from '../../package.json' with { type: 'json' }
import type { Policy } from '../risk/policy.js'
import type { Corpus } from '../watchlist/corpus.js'
import { MODEL_VERSION } from './model-version.js'

/**
 * The id of a basis: everything but the question and its options that a verdict depends on (release, model, list, policy).
 * On equal bases equal questions have equal verdicts. A generation is less: a version of the list alone.
 */
export function basisOf (corpus: Corpus, policy: Policy): string {
  return JSON.stringify([packageJson.version, MODEL_VERSION, corpus.version, corpus.asOf, policy.version])
}
