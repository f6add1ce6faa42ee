import { hasFurtherWord } from './further-word.js'
import { ownWordMet, someMeetByMeaning, someMeetNear } from './kinds-met.js'
import type { NameModel } from './model.js'
import type { NamesMet } from './names-met.js'

/** Letters up to which initials count as short: too many names share them. */
const SHORT = 3

/** The cap (0-1) on the score of a name, by the kind of the words that met and whatever they weigh; see `NameModel`. */
export function greatestScore (names: NamesMet, model: NameModel): number {
  const initials = names.scored.pairs.find(({ initialism }) => initialism)
  if (ownWordMet(initials === undefined ? names : withoutInitials(names))) return hasFurtherWord(names) ? model.furtherWord : 1
  if (initials !== undefined) return names.query.tokens[initials.queryStart].text.length <= SHORT ? model.shortInitialismOnly : model.initialismOnly
  if (someMeetNear(names)) return model.nearOnly
  return someMeetByMeaning(names) ? model.meantOnly : 1
}

function withoutInitials (names: NamesMet): NamesMet {
  const { scored } = names
  return { ...names, scored: { ...scored, pairs: scored.pairs.filter(({ initialism }) => !initialism) } }
}
