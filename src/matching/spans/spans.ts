import { uncachedPhonemes } from '../../names/romanise/phonemes.js'
import { speltOutAt } from '../../names/spelt-out.js'
import type { Token } from '../../names/words/token.js'
import { asWritten, joined, oneWordFor, type SpanContent } from './span-content.js'
import { readerFor, type Part } from './span-part.js'

/** One or more neighbouring words of a name, and what they say together. */
export interface Span {
  /** Index of the first token. */
  start: number
  /** How many tokens it covers. */
  length: number
  content: SpanContent
}

/** Words of a name beyond this number are not compared: no real name has so many. */
export const MOST_TOKENS = 30
/** Neighbours read as one: the most and the fewest letters, and the most words. */
const LONGEST_JOINED = 24
const SHORTEST_JOINED = 4
const MOST_JOINED = 3
/** The whole name read as one word: the most words and letters. */
const MOST_IN_WHOLE = 6
const LONGEST_WHOLE = 36
/** Letters of a syllable: in a run of three words, each may have no more. */
const SYLLABLE = 6

/**
 * Every span of a name: its words in order, then neighbours read as one, divided words as written, and phrases that one word
 * stands for.
 * @param isReadWhole whether a name of some words is also read as one
 */
export function spansOf (tokens: readonly Token[], isReadWhole = true): Span[] {
  const count = Math.min(tokens.length, MOST_TOKENS)
  const spans: Span[] = []
  const parts: Part[] = []
  let compounds = false
  const read = readerFor(tokens)
  for (let start = 0; start < count; start++) {
    const part = read(tokens[start])
    parts.push(part)
    spans.push({ start, length: 1, content: part.content })
    if (tokens[start].cutFrom !== undefined) compounds = true
  }
  for (let start = 0; start + 1 < count; start++) if (parts[start].joinable && parts[start + 1].joinable) addJoined(tokens, parts, start, count, spans)
  if (count > 2 && isReadWhole) addWhole(parts, count, spans)
  if (compounds) for (let start = 0; start + 1 < count; start++) addCompound(tokens, start, count, spans)
  for (let start = 0; start + 1 < count; start++) if (parts[start].beginsPhrase) addSpeltOut(tokens, start, count, spans)
  return spans
}

/** Adds a divided word as it was written: "foresign" is not "fore sign" but a slip of "foreign". */
function addCompound (tokens: readonly Token[], start: number, count: number, spans: Span[]): void {
  const { cutFrom } = tokens[start]
  if (cutFrom === undefined || tokens[start - 1]?.cutFrom === cutFrom) return
  let length = 1
  while (start + length < count && tokens[start + length].cutFrom === cutFrom) length++
  if (length === cutFrom.parts && length <= MOST_IN_WHOLE) spans.push({ start, length, content: asWritten(cutFrom) })
}

/** Adds a phrase that one word stands for: "Scientific Production Association" is НПО, "electric power" 전력. */
function addSpeltOut (tokens: readonly Token[], start: number, count: number, spans: Span[]): void {
  const phrase = speltOutAt(tokens, start)
  if (phrase !== undefined && start + phrase.length <= count) spans.push({ start, length: phrase.length, content: oneWordFor(phrase.concept) })
}

/** Adds the whole name read as one word. */
function addWhole (parts: readonly Part[], count: number, spans: Span[]): void {
  if (count > MOST_IN_WHOLE || spans.some(({ length }) => length === count)) return
  let text = ''
  for (const { joinable, reading } of parts) {
    if (!joinable) return
    text += reading
  }
  if (text.length <= LONGEST_WHOLE) spans.push({ start: 0, length: count, content: joined([text], parts.some(({ frame }) => frame), parts.every(({ han }) => han), parts.some(({ content }) => content.pinyin), parts.some(({ content }) => content.inChina)) })
}

/** Adds each run of neighbours from `start` on that may be read as one word. */
function addJoined (tokens: readonly Token[], parts: readonly Part[], start: number, count: number, spans: Span[]): void {
  let first = parts[start].reading
  let second = parts[start].foreign
  let syllables = first.length <= SYLLABLE
  let ownWord = parts[start].own
  let framed = parts[start].frame
  let isReading = parts[start].han
  let { pinyin, inChina } = parts[start].content
  for (let length = 2; length <= MOST_JOINED && start + length <= count; length++) {
    const { joinable, reading, foreign, own, frame, han, content } = parts[start + length - 1]
    syllables &&= reading.length <= SYLLABLE
    if (!joinable || (length > 2 && !syllables)) return
    ownWord ||= own
    framed ||= frame
    isReading &&= han
    pinyin ||= content.pinyin
    inChina ||= content.inChina
    first += reading
    second += foreign
    if (first.length > LONGEST_JOINED) return
    if (first.length < SHORTEST_JOINED || !ownWord) continue
    const words = tokens.slice(start, start + length)
    if ((framed && swallowsAbbreviation(words)) || hasInitials(words)) continue
    spans.push({ start, length, content: joined(second === first ? [first] : [first, second], framed, isReading, pinyin, inChina) })
  }
}

const INITIALS = /^(?:\p{Script=Cyrillic}{2,3}|[aeiou]{2})$/u
const SYLLABLE_ENDS = /[aeiouy]+/g

/**
 * Whether words are a name and the initials of a person, which have lost their dots by now: a word of several syllables beside two
 * Russian letters or two vowels. Read as one, Fortuna A.A. would be Fortuna. A name that is divided into syllables has no such word:
 * Ku Ryong Kang is Kuryonggang.
 */
function hasInitials (words: readonly Token[]): boolean {
  return words.some(({ text, acronym }) => acronym && INITIALS.test(text)) && words.some(({ readings }) => (readings[0].match(SYLLABLE_ENDS)?.length ?? 0) > 1)
}

/**
 * Whether a letter of an abbreviation merges with its neighbour when these words are read as one. An abbreviation is spoken
 * letter by letter: GK Computer is not "Computer", and SP International is not "SPI International".
 */
function swallowsAbbreviation (words: readonly Token[]): boolean {
  if (!words.some(({ acronym }) => acronym)) return false
  const apart = words.reduce((sum, { readings }) => sum + uncachedPhonemes(readings[0]).length, 0)
  return uncachedPhonemes(words.map(({ readings }) => readings[0]).join('')).length < apart
}
