import lexicon from '../../../data/lexicon/connectives.json' with { type: 'json' }

const CONNECTIVES = new Set([...Object.values(lexicon.connectives).flat(), ...lexicon.beside])
const SYLLABLES = new Set(lexicon.syllables)
const RUSSIAN_PREPOSITIONS = new Set(lexicon.russianPrepositions)

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
