import { phonemes } from '../../names/romanise/phonemes.js'
import type { Token } from '../../names/words/token.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'
import type { NamesMet } from './names-met.js'
import { hasMet } from './unmet-words.js'

/**
 * Whether the name asked about has another patronymic than the listed person, whom the name that met gives without one. Two patronymics
 * that stand in the names that met are compared there.
 *
 * @param known those that any name of the party gives
 */
export function hasOtherPatronymic (names: NamesMet, known: () => readonly Token[]): boolean {
  const asked = names.query.tokens.find((word, i) => isPatronymic(word) && !hasMet(names, i))
  if (asked === undefined || names.listed.tokens.some(isPatronymic)) return false
  const others = known()
  return others.length > 0 && !others.some(other => mayBeOne(asked, other))
}

function isPatronymic ({ patronymic }: Token): boolean {
  return patronymic === true
}

/** Least similarity in sound of two spellings of one patronymic. All end alike, so that others come near: Petrovich, Viktorovich. */
const LEAST_ALIKE = 0.8

function mayBeOne (patronymic: Token, other: Token): boolean {
  return patronymic.readings.some(reading => other.readings.some(spelling => soundSimilarity(phonemes(reading), phonemes(spelling), LEAST_ALIKE) >= LEAST_ALIKE))
}
