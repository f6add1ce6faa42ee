import { hasFurtherWord } from './further-word.js'
import { ownWordMet, someMeetByMeaning, someMeetNear } from './kinds-met.js'
import type { NameModel } from './model.js'
import type { NamesMet } from './names-met.js'

/** Letters up to which initials count as short: too many names share them. */
const SHORT = 3

/** The caps of a model on the score of a name. */
export type ScoreLimit = 'furtherWord' | 'shortInitialismOnly' | 'initialismOnly' | 'nearOnly' | 'meantOnly'

/** The cap (0-1) on the score of a name; 1 where nothing limits it. */
export function greatestScore (names: NamesMet, model: NameModel): number {
  const limit = scoreLimit(names)
  return limit === undefined ? 1 : model[limit]
}

/** Which cap a name is under, by the kind of the words that met and whatever they weigh; see `NameModel`. Undefined: none. */
export function scoreLimit (names: NamesMet): ScoreLimit | undefined {
  const initials = names.scored.pairs.find(({ initialism }) => initialism)
  if (ownWordMet(initials === undefined ? names : withoutInitials(names))) return hasFurtherWord(names) ? 'furtherWord' : undefined
  if (initials !== undefined) return names.query.tokens[initials.queryStart].text.length <= SHORT ? 'shortInitialismOnly' : 'initialismOnly'
  if (someMeetNear(names)) return 'nearOnly'
  return someMeetByMeaning(names) ? 'meantOnly' : undefined
}

function withoutInitials (names: NamesMet): NamesMet {
  const { scored } = names
  return { ...names, scored: { ...scored, pairs: scored.pairs.filter(({ initialism }) => !initialism) } }
}
