import { phonemes } from '../names/phonemes.js'
import { speltOutAt } from '../names/spelt-out.js'
import type { Token } from '../names/token.js'
import { NEAR_CONCEPTS } from './near-concepts.js'
import type { Pairing } from './pairing.js'
import { soundSimilarity } from './sound-similarity.js'

/**
 * Words as written, with their Latin reading where they are in another script: "мокран → mokran". Of several readings, the one
 * nearest to the words met.
 */
export function written (words: readonly Token[], others: readonly Token[]): string {
  const reading = readingOf(words, others)
  return reading === undefined ? textOf(words) : `${textOf(words)} → ${reading}`
}

function textOf (words: readonly Token[]): string {
  return words.map(({ text }) => text).join(' ')
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
    return `${left} and ${right} mean the same${meaningOf(query[0])}.`
  }
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

/** What a word means, as the lexicon calls it; a place is told well enough by its name. */
function meaningOf ({ kind, concept = '' }: Token): string {
  return kind === 'place' || kind === 'country' ? '' : ` (${concept.replace(/^surname-/, 'family name ')})`
}

function areNear (query: readonly Token[], listed: readonly Token[]): boolean {
  return query.length === 1 && listed.length === 1 && NEAR_CONCEPTS[query[0].concept ?? '']?.some(([near]) => near === listed[0].concept) === true
}

/** Whether one side is a business word, and the other a phrase that means the same. */
function isOneWordFor (query: readonly Token[], listed: readonly Token[]): boolean {
  const [one, phrase] = query.length === 1 ? [query, listed] : [listed, query]
  return one.length === 1 && one[0].concept !== undefined && one[0].concept === speltOutAt(phrase, 0)?.concept
}
