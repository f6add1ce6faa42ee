import { hash } from 'node:crypto'
import type { MatchOptions } from '../matching/matcher.js'
import type { Question } from '../matching/question.js'
import type { Policy } from '../risk/policy.js'
import { basisOf } from '../verdict/basis.js'
import type { Corpus } from '../watchlist/corpus.js'

/**
 * The key of a verdict: a SHA-256 in hexadecimal over all that the verdict depends on - release, model, corpus, policy, question,
 * options. Any change leads to another key, so nothing ever needs to be invalidated.
 *
 * The name asked about cannot be read from a key. Whoever guesses a whole question can still confirm it.
 */
export function cacheKey (corpus: Corpus, policy: Policy, question: Question, options: MatchOptions): string {
  // JSON keeps the parts apart and escapes lone surrogates, so that no two questions are hashed as the same text.
  return hash('sha256', JSON.stringify([
    basisOf(corpus, policy),
    question.names, question.personNames, question.type, question.countries, question.statedCountries, question.addresses,
    question.identifiers.map(({ scheme, value }) => [scheme, value]), question.birthDate,
    options.threshold, options.maxFalseAlertRate, options.limit, options.lists, options.labourLinks
  ]), 'hex')
}
