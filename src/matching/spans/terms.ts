import { phonemes } from '../../names/romanise/phonemes.js'
import type { SpanContent } from './span-content.js'

/** The first character of a term's key tells its kind: one of these prefixes, or the first letter of a Latin spelling. */
export const CONCEPT = '#'
export const ACRONYM = '!'
export const INITIALISM = '^'
export const CONSONANTS = '~'
export const LETTERS = '$'

/**
 * The terms under which a listed name is indexed for what a span of it says: its concept, its abbreviations, and the spellings by
 * which misspellings of it are found.
 */
export function termKeys ({ concept, readings, acronyms, letters, consonantal }: SpanContent): string[] {
  return [
    ...(concept === undefined ? [] : [CONCEPT + concept]),
    ...acronyms.map(acronym => ACRONYM + acronym),
    ...(letters === undefined ? [] : [LETTERS + letters]),
    ...(consonantal ? readings.map(reading => CONSONANTS + phonemes(reading)) : readings)
  ]
}
