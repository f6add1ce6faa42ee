import { maySayNorthKorea, NORTH_KOREA } from '../../names/koreas.js'
import type { Token } from '../../names/words/token.js'
import type { NamesMet } from '../scoring/names-met.js'
import { mayBeGiven } from './country-feature.js'
import type { Evidence } from './evidence.js'
import type { Question } from './question.js'
import { wholeField } from './whole-field.js'

/** What firms are called by in place of a legal form, by concept: Tolmen Group. Directions, sizes and the like are words of ships too. */
const LIKE_FORMS = new Set(['group', 'holding', 'partners', 'business', 'service', 'system', 'solution', 'international', 'operation'])

/** What shows that a name asked about is that of a firm. */
export interface FirmWords {
  /** The words of the name that met and of its whole field. */
  words: readonly Token[]
  /** Whether there is a legal form, or a word in place of one that the listed name lacks. */
  hasForm: boolean
  /** Whether a word of a trade or a body is not in the listed name. */
  hasTrade: boolean
}

/** The words of a name asked about, and its field, that show a firm. */
export function firmWordsOf ({ query, listed }: NamesMet, question: Question): FirmWords {
  const sides = [query, wholeField(query, question)]
  const words = sides.flatMap(({ tokens }) => tokens)
  const further = words.filter(({ concept }) => concept !== undefined && !listed.tokens.some(word => word.concept === concept))
  return {
    words,
    hasForm: sides.some(({ legalForms }) => legalForms.length > 0) || further.some(({ concept = '' }) => LIKE_FORMS.has(concept)),
    hasTrade: further.some(({ kind }) => kind === 'activity' || kind === 'body')
  }
}

/**
 * Whether something speaks for the listed party though a firm is asked about: North Korea is said to be its country, or a fact agrees
 * that is not merely a country.
 */
export function speaksForNorth (question: Question, words: readonly Token[], facts: readonly Evidence[]): boolean {
  return mayBeGiven(question, NORTH_KOREA) || question.statedCountries?.includes(NORTH_KOREA) === true ||
    words.some(maySayNorthKorea) || facts.some(({ feature, effect }) => effect > 0 && feature !== 'country')
}
