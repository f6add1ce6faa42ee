import type { Token } from '../../names/words/token.js'
import { hasFurtherWord } from './further-word.js'
import { ownWordMet, someMeetByMeaning, someMeetNear } from './kinds-met.js'
import type { NameModel } from './model.js'
import type { Pairing } from './pairing.js'

/** Letters up to which initials count as short: too many names share them. */
const SHORT = 3

/** The cap (0-1) on the score of a name, by the kind of the words that met and whatever they weigh; see `NameModel`. */
export function greatestScore (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[], model: NameModel): number {
  const initials = pairs.find(({ initialism }) => initialism)
  if (ownWordMet(initials === undefined ? pairs : pairs.filter(({ initialism }) => !initialism), query, listed)) return hasFurtherWord(pairs, query, listed) ? model.furtherWord : 1
  if (initials !== undefined) return query[initials.queryStart].text.length <= SHORT ? model.shortInitialismOnly : model.initialismOnly
  if (someMeetNear(pairs, query, listed)) return model.nearOnly
  return someMeetByMeaning(pairs, query, listed) ? model.meantOnly : 1
}
