import lexicon from '../../../data/lexicon/connectives.json' with { type: 'json' }

const CONNECTIVES = new Set([...Object.values(lexicon.known).flatMap(words => Object.values(words).flat()), ...Object.values(lexicon.others).flat(), ...lexicon.beside])
const SYLLABLES = new Set(lexicon.syllables)
const RUSSIAN_PREPOSITIONS = new Set(lexicon.russianPrepositions)
const IN_COMPOUNDS = new Set(lexicon.inCompounds)
const BEFORE_SEAT = new Set(lexicon.beforeSeat)
const BEFORE_TOWN = new Set(lexicon.beforeTown)

/** Words that join two names in one field. */
export const BETWEEN_NAMES: readonly string[] = lexicon.betweenNames

/** Words between a name and others who are only counted or mentioned. */
export const BEFORE_OTHERS: readonly string[] = [...lexicon.betweenNames, ...lexicon.beforeOthers]

/** Whether a word only connects the parts of a name, or is one that clerks put beside it (attn, messrs, www). Such words weigh nothing. */
export function isConnective (word: string): boolean {
  return CONNECTIVES.has(word)
}

/** Whether a connective may be a syllable of a Vietnamese or Chinese name, as a family name or otherwise. */
export function mayBeSyllable (word: string): boolean {
  return SYLLABLES.has(word)
}

/** Whether a word is a Russian preposition before a firm or a person. It is part of no name if a legal form or a title follows. */
export function isRussianPreposition (word: string | undefined): boolean {
  return word !== undefined && RUSSIAN_PREPOSITIONS.has(word)
}

/** Whether a connective is also found inside a word that lost its spaces: "bankofeastland". */
export function mayBeInCompound (word: string): boolean {
  return IN_COMPOUNDS.has(word)
}

/** Whether a word makes the place behind it part of who a firm is: "Bank of Siberia". */
export function isBeforeSeat (word: string): boolean {
  return BEFORE_SEAT.has(word)
}

/** Whether a word stands before the town of a branch: "Branch in Dalian", филиал в Москве. */
export function isBeforeTown (word: string): boolean {
  return BEFORE_TOWN.has(word)
}
