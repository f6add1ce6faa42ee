import type { WordKind } from '../../names/lexicon/concepts.js'
import { phonemes } from '../../names/romanise/phonemes.js'
import { bitsOf, MOST_BITS } from '../../names/lexicon/rarity.js'
import { isInitial, type Token } from '../../names/words/token.js'
import { misspeltConcepts } from '../likeness/misspelt-words.js'
import type { NameModel } from './model.js'

/**
 * How much a word says, as a share (0-1) of the most that a word can say. A rare word that is a misspelling of a business word
 * says no more than that word.
 */
function rarity (token: Token): number {
  if (token.kind !== 'name' || token.bits < RARE * MOST_BITS || token.acronym || token.script !== 'latin') return token.bits / MOST_BITS
  const meant = misspeltConcepts(phonemes(token.readings[0]), SURELY_MEANT)
  let bits = token.bits
  for (const concept of meant.keys()) bits = Math.min(bits, bitsOf('#' + concept))
  return bits / MOST_BITS
}

/** Only words that say at least this share of the most may be misspellings. */
const RARE = 0.8
/** Least similarity in sound of a misspelling and the business word that it was meant for. */
const SURELY_MEANT = 0.84

/** The numbers for names of organisations, vessels and aircraft. */
export const ORGANISATION_MODEL: NameModel = {
  informativeness: rarity,
  rarityPower: 1.33,
  kindFactor: { name: 1, number: 0.48, activity: 1, body: 0.59, generic: 0.63, place: 0.81, country: 0.41, connective: 0 },
  shortAcronym: 0.6,
  absenceFactor: { name: 1, number: 0.44, activity: 1.49, body: 0.57, generic: 1.05, place: 0.95, country: 0.33, connective: 0 },
  absentPatronymicFactor: 1,
  tradingFactor: 0.7,
  officeFactor: 0.25,
  leastWordSimilarity: 0.7,
  similarityPower: 1.61,
  attestedWordPower: 0.4,
  missingInListed: 0.42,
  missingInQuery: 0.73,
  doubt: 0.74,
  evidenceScale: 0.86,
  sameName: 0.64,
  frameOnly: 0.26,
  meantOnly: 0.85,
  nearOnly: 0.69,
  furtherWord: 0.88,
  otherOwnWords: 0.15,
  loneFrameWord: 0.6,
  loneAbbreviation: 0.2,
  otherOwnWord: 0.1,
  loneSlip: 0.19,
  otherNumber: 0.3,
  redivides: true,
  sameText: 0.75,
  initial: 0,
  initialism: 0.73,
  initialismOnly: 0.69,
  shortInitialismOnly: 0.64,
  reordered: 0.03,
  reorderedSyllables: 0.2,
  scrambled: 0.03,
  familyNameInside: 0,
  otherFamilyName: 0,
  familyNameSlip: 0,
  otherGivenName: 0,
  otherPatronymic: 0,
  otherSyllable: 0.3,
  furtherSyllable: 0.2,
  otherChineseName: 0.2,
  otherMark: 0.3,
  otherCharacters: 0.12,
  otherLegalForm: 0.03,
  stretch: 0.58
}

/** Persons' names have no frame words: all words but connectives count alike. */
const EVERY_WORD: Record<WordKind, number> = { name: 1, number: 1, activity: 1, body: 1, generic: 1, place: 1, country: 1, connective: 0 }

/** The numbers for names of persons. */
export const PERSON_MODEL: NameModel = {
  informativeness: token => isInitial(token) ? 0.3 : 0.1 + 0.9 * token.bits / MOST_BITS,
  rarityPower: 1,
  kindFactor: EVERY_WORD,
  shortAcronym: 1,
  absenceFactor: EVERY_WORD,
  absentPatronymicFactor: 0.5,
  tradingFactor: 1,
  officeFactor: 1,
  leastWordSimilarity: 0.68,
  similarityPower: 2,
  attestedWordPower: 0,
  missingInListed: 0.8,
  missingInQuery: 0.8,
  doubt: 0.8,
  evidenceScale: 0.8,
  sameName: 0,
  frameOnly: 0,
  meantOnly: 1,
  nearOnly: 1,
  furtherWord: 1,
  otherOwnWords: 0,
  loneFrameWord: 0,
  loneAbbreviation: 0,
  otherOwnWord: 0,
  loneSlip: 0,
  otherNumber: 0.2,
  redivides: false,
  sameText: 0,
  initial: 0.82,
  initialism: 0,
  initialismOnly: 1,
  shortInitialismOnly: 1,
  reordered: 0.01,
  reorderedSyllables: 0,
  scrambled: 0.3,
  familyNameInside: 0.3,
  otherFamilyName: 0.2,
  familyNameSlip: 0.1,
  otherGivenName: 0.2,
  otherPatronymic: 0.25,
  otherSyllable: 0.3,
  furtherSyllable: 0.2,
  otherChineseName: 0,
  otherMark: 0,
  otherCharacters: 0,
  otherLegalForm: 0,
  stretch: 0.98
}
