import type { AnalysedName } from '../../names/analysed-name.js'
import { maySayNorthKorea, NORTH_KOREA } from '../../names/koreas.js'
import type { Token } from '../../names/words/token.js'
import type { NamesMet } from '../scoring/names-met.js'
import { hasMet } from '../scoring/unmet-words.js'
import { mayBeGiven } from './country-feature.js'
import type { Evidence } from './evidence.js'
import type { Question } from '../asked/question.js'
import { wholeField } from '../asked/whole-field.js'

/** What firms are called by in place of a legal form, by concept: Tolmen Group. Directions, sizes and the like are words of ships too. */
export const LIKE_FORMS: ReadonlySet<string> = new Set(['group', 'holding', 'partners', 'business', 'service', 'system', 'solution', 'international', 'operation'])

/** What shows that a name asked about is that of a firm. */
export interface FirmWords {
  /** The words of the name that met and of its whole field. */
  words: readonly Token[]
  /** Whether there is a legal form. */
  hasForm: boolean
  /** Whether a word in place of one, which the listed name lacks, stands beside the name that met. */
  hasLikeForm: boolean
  /** Whether a word of a trade or a body is not in the listed name. */
  hasTrade: boolean
}

/** The words of a name asked about, and its field, that show a firm. */
export function firmWordsOf (names: NamesMet, question: Question): FirmWords {
  const { query, listed } = names
  const sides = [query, wholeField(query, question)]
  const words = sides.flatMap(({ tokens }) => tokens)
  return {
    words,
    hasForm: sides.some(({ legalForms }) => legalForms.length > 0),
    hasLikeForm: furtherBeside(names).some(({ concept = '' }) => LIKE_FORMS.has(concept)),
    hasTrade: lackedBy(listed, words).some(({ kind }) => kind === 'activity' || kind === 'body')
  }
}

/**
 * The words with a meaning that the listed name lacks and that belong to the name that met. A word behind another name or a number is
 * said of that ("Tolmen, owned by Orvel Group"), and so is one that a preposition parts from the name behind it ("services to Tolmen").
 */
export function furtherBeside (names: NamesMet): readonly Token[] {
  const { query: { tokens }, listed } = names
  const met = tokens.map((_, i) => hasMet(names, i))
  const [first, last] = [met.indexOf(true), met.lastIndexOf(true)]
  const beside = tokens.filter((_, i) => !met[i] && !tokens.slice(i + 1, first).some(({ kind }) => PARTING.has(kind) || kind === 'connective') &&
    !tokens.slice(last + 1, i).some(({ kind }) => PARTING.has(kind)))
  return lackedBy(listed, beside)
}

/** Kinds of words that part a name from what is said of another. */
const PARTING = new Set<Token['kind']>(['name', 'number'])

function lackedBy ({ tokens }: AnalysedName, words: readonly Token[]): readonly Token[] {
  return words.filter(({ concept }) => concept !== undefined && !tokens.some(word => word.concept === concept))
}

/** The reason that a firm is no match. @param listed what the listed party is instead: "a ship" */
export function firmReason (listed: string): string {
  return `The name asked about is that of a firm, by its legal form or its trade; the listed party is ${listed}.`
}

/**
 * Whether something speaks for the listed party though a firm is asked about: North Korea is said to be its country, or a fact agrees
 * that is not merely a country.
 */
export function speaksForNorth (question: Question, words: readonly Token[], facts: readonly Evidence[]): boolean {
  return mayBeGiven(question, NORTH_KOREA) || question.statedCountries?.includes(NORTH_KOREA) === true ||
    words.some(maySayNorthKorea) || facts.some(({ feature, effect }) => effect > 0 && feature !== 'country')
}
