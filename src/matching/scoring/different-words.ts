import type { Token } from '../../names/words/token.js'
import { differentFamilyNames, lacksLetter } from './family-names.js'
import { differentGivenNames } from './given-names.js'
import type { NameModel } from './model.js'
import { isFamilyNameInside } from './moved-family-name.js'
import type { NamesMet } from './names-met.js'
import { differAsChinese, differInSyllables } from './names-of-syllables.js'
import { queryWords } from './pairing.js'
import { hasOtherPatronymic } from './patronymics.js'
import { haveOtherMarks } from './registration-marks.js'

/** What the list says of a party in its other names; each is looked up only where it is needed. */
export interface PartyNames {
  /** Those in Chinese characters, in simplified ones. */
  inCharacters (): readonly string[]
  /** The word that the name that met marks as the family name, in canonical form; where it marks none, those that the others mark. */
  familyNames (): readonly string[]
  patronymics (): readonly Token[]
}

/**
 * The share of its score that a pair of names keeps where words of them are known to be different ones, however alike they are
 * spelt; 1 where none are.
 */
export function differenceFactor (names: NamesMet, party: PartyNames, model: NameModel): number {
  const { otherFamilyName, familyNameSlip, otherGivenName, otherPatronymic, otherSyllable, furtherSyllable, familyNameInside, otherChineseName, otherCharacters, otherMark } = model
  let factor = 1
  if (otherFamilyName > 0 && differentFamilyNames(names, party.familyNames)) factor *= 1 - (lacksLetter(names) ? familyNameSlip : otherFamilyName)
  else if (otherGivenName > 0 && differentGivenNames(names)) factor *= 1 - otherGivenName
  if (otherPatronymic > 0 && hasOtherPatronymic(names, party.patronymics)) factor *= 1 - otherPatronymic
  const syllables = differInSyllables(names)
  if (syllables !== undefined) factor *= 1 - (syllables === 'other' ? otherSyllable : furtherSyllable)
  if (familyNameInside > 0 && isFamilyNameInside(names, party.familyNames)) factor *= 1 - familyNameInside
  if (otherChineseName > 0 && differAsChinese(names)) factor *= 1 - otherChineseName
  if (otherMark > 0 && haveOtherMarks(names)) factor *= 1 - otherMark
  if (otherCharacters > 0 && areOtherCharacters(names, party.inCharacters)) factor *= 1 - otherCharacters
  return factor
}

/**
 * Whether own words in Chinese characters met by their sound alone: the list gives the name in characters too, and in others. 神众
 * and 沈忠 are both Shenzhong.
 */
export function areOtherCharacters ({ query, scored: { pairs } }: NamesMet, inCharacters: () => readonly string[]): boolean {
  if (query.script !== 'han') return false
  const characters = pairs.flatMap(pair => queryWords(pair, query.tokens))
    .filter(({ kind, script }) => kind === 'name' && script === 'han').flatMap(({ text }) => [...text])
  if (characters.length === 0) return false
  const names = inCharacters()
  return names.length > 0 && !names.some(name => characters.every(character => name.includes(character)))
}
