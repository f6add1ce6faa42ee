import { hash } from 'node:crypto'
import type { MatchOptions } from '../matching/asked/match-options.js'
import type { Question } from '../matching/asked/question.js'
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
  const asked: EachField<Question> = {
    names: question.names,
    personNames: question.personNames,
    type: question.type,
    soleTrader: question.soleTrader,
    countries: question.countries,
    ambiguousCountries: question.ambiguousCountries,
    statedCountries: question.statedCountries,
    addresses: question.addresses,
    identifiers: question.identifiers.map(({ scheme, value }) => [scheme, value]),
    birthDate: question.birthDate
  }
  const chosen: EachField<MatchOptions> = {
    threshold: options.threshold,
    maxFalseAlertRate: options.maxFalseAlertRate,
    limit: options.limit,
    lists: options.lists,
    labourLinks: options.labourLinks
  }
  // JSON keeps the parts apart and escapes lone surrogates, so that no two questions are hashed as the same text. Values stand in
  // the order in which they are written here.
  return hash('sha256', JSON.stringify([basisOf(corpus, policy), ...Object.values(asked), ...Object.values(chosen)]), 'hex')
}

/** Something for each field of a type, also for optional ones: a field that is new there does not compile until it is in the key. */
type EachField<T> = { [Field in keyof Required<T>]: unknown }
