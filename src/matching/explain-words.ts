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
export function meeting (pair: Pairing, asked: readonly Token[], found: readonly Token[]): string {
  const left = `"${textOf(asked)}"`
  const right = `"${textOf(found)}"`
  if (pair.initialism) return `${left} may be the initials of ${right}.`
  if (left === right) return `${left} is the same word.`
  if (pair.queryLength === 1 && pair.listedLength === 1 && asked[0].concept !== undefined && asked[0].concept === found[0].concept) {
    return `${left} and ${right} mean the same${meaningOf(asked[0])}.`
  }
  if (areNear(asked, found)) return `${left} and ${right} are near in meaning (${Math.round(pair.similarity * 100)} %).`
  if (isOneWordFor(asked, found)) return `${left} and ${right} mean the same.`
  if (asked.length === 1 && asked[0].readings[0].length === 1) return `${left} may stand for ${right}.`
  if (pair.similarity === 1) return `${withReading(asked, found)} sounds the same as ${withReading(found, asked)}.`
  return `${withReading(asked, found)} is like ${withReading(found, asked)} (${Math.round(pair.similarity * 100)} %).`
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

function areNear (asked: readonly Token[], found: readonly Token[]): boolean {
  return asked.length === 1 && found.length === 1 && NEAR_CONCEPTS[asked[0].concept ?? '']?.some(([near]) => near === found[0].concept) === true
}

/** Whether one side is a business word, and the other a phrase that means the same. */
function isOneWordFor (asked: readonly Token[], found: readonly Token[]): boolean {
  const [one, phrase] = asked.length === 1 ? [asked, found] : [found, asked]
  return one.length === 1 && one[0].concept !== undefined && one[0].concept === speltOutAt(phrase, 0)?.concept
}
