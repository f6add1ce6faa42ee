import { ENGLISH_WORDS } from '../../names/lexicon/concepts.js'
import { conceptOf } from '../../names/lexicon/lexicon.js'
import { phonemes } from '../../names/romanise/phonemes.js'
import { readingsOf } from '../../names/romanise/readings.js'
import { speltOutAt } from '../../names/spelt-out.js'
import { asQuoted, isInitial, isNumber, type Token } from '../../names/words/token.js'
import { NEAR_CONCEPTS } from '../likeness/near-concepts.js'
import type { NamesMet } from '../scoring/names-met.js'
import { listedWords, queryWords, type Pairing } from '../scoring/pairing.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'

/** Words of the two names that met. */
export interface WordsMet {
  query: readonly Token[]
  listed: readonly Token[]
  /** Of each side, the reading by which they met. */
  readings: readonly [query: string, listed: string]
}

/** The words of a pairing, and how they are read. */
export function wordsMet (pair: Pairing, names: NamesMet): WordsMet {
  const [query, listed] = [queryWords(pair, names.query.tokens), listedWords(pair, names.listed.tokens)]
  return { query, listed, readings: readingsMet(query, listed) }
}

/**
 * Words of each side as written, with their Latin reading where they are in another script: "мокран → mokran". Of several readings, that
 * by which they met.
 */
export function written ({ query, listed, readings: [left, right] }: WordsMet): { query: string, listed: string } {
  return { query: withLatin(query, left), listed: withLatin(listed, right) }
}

function withLatin (words: readonly Token[], reading: string): string {
  return isRead(words) ? `${textOf(words)} → ${reading}` : textOf(words)
}

function textOf (words: readonly Token[]): string {
  return words.map(asQuoted).join(' ')
}

/** Whether words are told with a reading: they are in another script, and none of the lexicon, which tells them by their meaning. */
function isRead (words: readonly Token[]): boolean {
  return !words.every(({ script, concept }) => script === 'latin' || script === 'digit' || concept !== undefined)
}

/** The readings of words of both sides by which they met: those that sound most alike. */
function readingsMet (query: readonly Token[], listed: readonly Token[]): readonly [query: string, listed: string] {
  const others = readingsOfWords(listed)
  const pairs = readingsOfWords(query).flatMap(reading => others.map(other => [reading, other] as const))
  if (pairs.length === 1) return pairs[0]
  const likeness = pairs.map(([reading, other]) => soundSimilarity(phonemes(reading), phonemes(other), 0))
  return pairs[likeness.indexOf(Math.max(...likeness))]
}

/** Each syllable of Hangul has a vowel: a reading with fewer is one that is compared, and nobody's spelling. */
function readingsOfWords (words: readonly Token[]): readonly string[] {
  if (words.length > 1) return [words.map(word => word.readings[0]).join('')]
  const [{ script, text, readings }] = words
  const real = script === 'hangul' ? readings.filter(reading => (reading.match(VOWELS) ?? []).length >= text.length) : readings
  return real.length > 0 ? real : readings
}

const VOWELS = /[aeiouwy]+/g

/** How words of the two names met, in a sentence. */
export function meeting (pair: Pairing, { query, listed, readings: [reading, otherReading] }: WordsMet, { query: asked }: NamesMet): string {
  const text = asWritten(query, asked.canonical)
  const left = `"${text}"`
  const right = `"${textOf(listed)}"`
  const percent = `${Math.round(pair.similarity * 100)} %`
  if (pair.initialism) return `${left} may be the initials of ${right}.`
  if (left === right) return `${left} is the same word.`
  const [word, other] = query.length === 1 && listed.length === 1 ? [query[0], listed[0]] : []
  const [leftRead, rightRead] = [`${left}${toldReading(query, reading, textOf(listed))}`, `${right}${toldReading(listed, otherReading, textOf(query))}`]
  if (word?.concept !== undefined && word.concept === other?.concept) {
    if (word.concept.startsWith(SURNAME)) return `${leftRead} and ${rightRead} are the same family name.`
    const group = groupOf(word, other)
    return group === undefined ? `${left} and ${right} mean the same${meaningOf(word, other)}.` : `${left} and ${right} are taken as one (${group}).`
  }
  if (isNumber(word) && isNumber(other) && pair.similarity === 1) return `${left} is the same number as ${right}.`
  if (areNear(query, listed)) return `${left} and ${right} are near in meaning (${percent}).`
  if (isOneWordFor(query, listed)) return `${left} and ${right} mean the same.`
  if (word !== undefined && isLetter(word)) return `${left} may stand for ${right}.`
  if (pair.similarity === 1) return `${leftRead} sounds the same as ${rightRead}.`
  if (word?.script === 'cyrillic' && other?.script === 'latin' && reading === other.text) return `${left}, transliterated, is ${right}; that counts ${percent}.`
  return `${leftRead} is like ${rightRead} (${percent}).`
}

/** Words in the order in which they stand in the name: "Mt. Kuwol" is compared as Kuwol San. */
function asWritten (words: readonly Token[], name: string): string {
  if (name.includes(textOf(words))) return textOf(words)
  const inOrder = textOf(words.toSorted((a, b) => name.indexOf(asQuoted(a)) - name.indexOf(asQuoted(b))))
  return name.includes(inOrder) ? inOrder : textOf(words)
}

/**
 * The reading behind words in brackets: "众诚" (zhongcheng). Left out where the words show it, and in another script where it is what the
 * others are, unless it is the nominative.
 */
function toldReading (words: readonly Token[], reading: string, others: string): string {
  const nominative = words.length === 1 && words[0].script === 'cyrillic' && words[0].concept === undefined && !readingsOf(words[0].text, 'cyrillic').includes(reading)
  if (nominative) return ` (in the nominative ${reading})`
  if (isRead(words)) return reading === others ? '' : ` (${reading})`
  const shows = words.some(({ script, kind }) => script !== 'latin' || kind === 'number') || reading === textOf(words).replaceAll(' ', '')
  return shows ? '' : ` (read ${reading})`
}

/** Whether a word is a letter that may stand for another word. One syllable of Hangul or one character is a word. */
function isLetter (word: Token): boolean {
  return isInitial(word) && (word.script === 'latin' || word.script === 'cyrillic')
}

/** In English, what two words mean of which neither is in Latin letters; a place is told well enough by its name. */
function meaningOf ({ kind, script, concept = '' }: Token, other: Token): string {
  if (kind === 'place' || kind === 'country') return ''
  return script !== 'latin' && other.script !== 'latin' && ENGLISH_WORDS.has(concept) ? ` (${concept})` : ''
}

const SURNAME = 'surname-'

/**
 * The words that name the concept of two words, where it is one of several meanings: defence and arms. Undefined where it is one, or the
 * two words are spelt so alike that they have the same of these.
 */
function groupOf ({ concept = '', readings: [reading] }: Token, { readings: [other] }: Token): string | undefined {
  const names = concept.split('-')
  const isGroup = names.length > 1 && names.every(name => conceptOf(name)?.id === concept)
  return isGroup && soundSimilarity(phonemes(reading), phonemes(other)) < SPELT_ALIKE ? names.join(', ') : undefined
}

/** From this likeness in sound on, two words of one concept are forms of one word: defense, defence. */
const SPELT_ALIKE = 0.75

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
