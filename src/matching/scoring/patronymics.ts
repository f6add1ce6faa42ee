import { phonemes } from '../../names/romanise/phonemes.js'
import type { Token } from '../../names/words/token.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'
import type { Pairing } from './pairing.js'
import { hasMet } from './unmet-words.js'

/**
 * Whether the name asked about has another patronymic than the listed person, whom the name that met gives without one. Two patronymics
 * that stand in the names that met are compared there.
 *
 * @param known those that any name of the party gives
 */
export function hasOtherPatronymic (query: readonly Token[], listed: readonly Token[], pairs: readonly Pairing[], known: () => readonly Token[]): boolean {
  const asked = query.find(({ patronymic }, i) => patronymic === true && !hasMet(pairs, i))
  if (asked === undefined || listed.some(({ patronymic }) => patronymic === true)) return false
  const names = known()
  return names.length > 0 && !names.some(name => mayBeOne(asked, name))
}

/** Least similarity in sound of two spellings of one patronymic. All end alike, so that others come near: Petrovich, Viktorovich. */
const LEAST_ALIKE = 0.8

function mayBeOne (patronymic: Token, other: Token): boolean {
  return patronymic.readings.some(reading => other.readings.some(spelling => soundSimilarity(phonemes(reading), phonemes(spelling), LEAST_ALIKE) >= LEAST_ALIKE))
}
