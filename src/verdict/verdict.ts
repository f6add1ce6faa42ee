import type { Verdict } from '../../schemas/screening.js'
import type { MatchOptions } from '../matching/asked/match-options.js'
import type { Question } from '../matching/asked/question.js'
import { assess, byGravity } from '../risk/assess.js'
import type { Policy } from '../risk/policy.js'
import type { Corpus } from '../watchlist/corpus.js'
import { toMatch } from './match.js'
import { MODEL_VERSION } from './model-version.js'
import { optionsInEffect, typesSought } from './sought.js'
import { untimed, type Timed } from './timing.js'

/** Matches assessed for the decision, even if the caller asks for fewer. */
const MOST_ASSESSED = 100

/**
 * The verdict of one corpus under one policy. Nothing else goes into it, and keys, order and numbers are fixed, so equal
 * questions have verdicts that are equal byte for byte once in JSON.
 *
 * `options.limit` cuts what is answered, not what is assessed: a block is never hidden behind matches with better scores.
 */
export function verdict (corpus: Corpus, policy: Policy, question: Question, options: MatchOptions, timed: Timed = untimed): Verdict {
  const limit = Math.max(options.limit, MOST_ASSESSED)
  const comparisons = timed('match', () => corpus.matcher.match(question, { ...options, limit }, byGravity(policy)))
  const { decision, risk, matches } = timed('risk', () => assess(comparisons, policy))
  return {
    decision,
    risk,
    matches: timed('explain', () => comparisons.slice(0, options.limit)
      .map((comparison, i) => toMatch(question, comparison, matches[i], policy))),
    options: optionsInEffect(options),
    ...typesSought(question),
    watchlist: { version: corpus.version, ...(corpus.asOf !== undefined && { asOf: corpus.asOf }) },
    model: MODEL_VERSION,
    policy: policy.version
  }
}
