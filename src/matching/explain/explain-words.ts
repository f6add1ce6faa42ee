import { ENGLISH_WORDS } from '../../names/lexicon/concepts.js'
import { phonemes } from '../../names/romanise/phonemes.js'
import { speltOutAt } from '../../names/spelt-out.js'
import { asQuoted, isNumber, type Token } from '../../names/words/token.js'
import { NEAR_CONCEPTS } from '../likeness/near-concepts.js'
import type { Pairing } from '../scoring/pairing.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'

/**
 * Words as written, with their Latin reading where they are in another script: "мокран → mokran". Of several readings, the one
 * nearest to the words met.
 */
export function written (words: readonly Token[], others: readonly Token[]): string {
  const reading = readingOf(words, others)
  return reading === undefined ? textOf(words) : `${textOf(words)} → ${reading}`
}

function textOf (words: readonly Token[]): string {
  return words.map(asQuoted).join(' ')
}

function readingOf (words: readonly Token[], others: readonly Token[]): string | undefined {
  if (words.every(word => word.script === 'latin' || word.script === 'digit' || word.concept !== undefined)) return undefined
  const met = phonemes(others.map(word => word.readings[0]).join(''))
  const readings = words.length === 1 ? words[0].readings : [words.map(word => word.readings[0]).join('')]
  return nearest(readings, met)
}

function nearest (readings: readonly string[], met: string): string {
  const likeness = readings.map(reading => soundSimilarity(phonemes(reading), met, 0))
  return readings[likeness.indexOf(Math.max(...likeness))]
}

/** How words of the two names met, in a sentence. */
export function meeting (pair: Pairing, query: readonly Token[], listed: readonly Token[]): string {
  const left = `"${textOf(query)}"`
  const right = `"${textOf(listed)}"`
  if (pair.initialism) return `${left} may be the initials of ${right}.`
  if (left === right) return `${left} is the same word.`
  if (pair.queryLength === 1 && pair.listedLength === 1 && query[0].concept !== undefined && query[0].concept === listed[0].concept) {
    return `${left} and ${right} mean the same${meaningOf(query[0], listed[0])}.`
  }
  if (query.length === 1 && listed.length === 1 && isNumber(query[0]) && isNumber(listed[0]) && pair.similarity === 1) return `${left} is the same number as ${right}.`
  if (areNear(query, listed)) return `${left} and ${right} are near in meaning (${Math.round(pair.similarity * 100)} %).`
  if (isOneWordFor(query, listed)) return `${left} and ${right} mean the same.`
  if (query.length === 1 && query[0].readings[0].length === 1) return `${left} may stand for ${right}.`
  if (pair.similarity === 1) return `${withReading(query, listed)} sounds the same as ${withReading(listed, query)}.`
  return `${withReading(query, listed)} is like ${withReading(listed, query)} (${Math.round(pair.similarity * 100)} %).`
}

/** Words in quotes, with their reading unless that is what the others are: "众诚" (zhongcheng). */
function withReading (words: readonly Token[], others: readonly Token[]): string {
  const reading = readingOf(words, others)
  return reading === undefined || reading === textOf(others) ? `"${textOf(words)}"` : `"${textOf(words)}" (${reading})`
}

/** In English, what two words mean of which neither is in Latin letters; a place is told well enough by its name. */
function meaningOf ({ kind, script, concept = '' }: Token, other: Token): string {
  if (kind === 'place' || kind === 'country') return ''
  if (concept.startsWith(SURNAME)) return ` (family name ${concept.slice(SURNAME.length)})`
  return script !== 'latin' && other.script !== 'latin' && ENGLISH_WORDS.has(concept) ? ` (${concept})` : ''
}

const SURNAME = 'surname-'

/** Whether two words, or phrases that one word stands for, are near in meaning. */
function areNear (query: readonly Token[], listed: readonly Token[]): boolean {
  const concept = conceptOfAll(listed)
  return NEAR_CONCEPTS[conceptOfAll(query) ?? '']?.some(([near]) => near === concept) === true
}

/** The concept of a word, or of the word that stands for a phrase. */
function conceptOfAll (words: readonly Token[]): string | undefined {
  if (words.length === 1) return words[0].concept
  const phrase = speltOutAt(words, 0)
  return phrase?.length === words.length ? phrase.concept : undefined
}

/** Whether one side is a business word, and the other a phrase that means the same. */
function isOneWordFor (query: readonly Token[], listed: readonly Token[]): boolean {
  const [one, phrase] = query.length === 1 ? [query, listed] : [listed, query]
  return one.length === 1 && one[0].concept !== undefined && one[0].concept === speltOutAt(phrase, 0)?.concept
}
