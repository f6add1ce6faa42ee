import { uncachedPhonemes } from '../../names/romanise/phonemes.js'
import type { Token } from '../../names/words/token.js'
import { joined } from './span-content.js'
import type { Part } from './span-part.js'
import type { Span } from './span.js'

/** Neighbours read as one: the most and the fewest letters, and the most words. */
const LONGEST_JOINED = 24
const SHORTEST_JOINED = 4
const MOST_JOINED = 3
/** The whole name read as one word: the most words and letters. */
export const MOST_IN_WHOLE = 6
const LONGEST_WHOLE = 36
/** Letters of a syllable: in a run of three words, each may have no more. */
const SYLLABLE = 6

/** Adds the whole name read as one word, unless it is a run that was added already. */
export function addWhole (parts: readonly Part[], spans: Span[]): void {
  const count = parts.length
  if (count > MOST_IN_WHOLE || spans.some(({ length }) => length === count)) return
  let text = ''
  for (const { joinable, reading } of parts) {
    if (!joinable) return
    text += reading
  }
  if (text.length > LONGEST_WHOLE) return
  const isReading = parts.every(({ han }) => han)
  const pinyin = parts.some(({ content }) => content.pinyin)
  const inChina = parts.some(({ content }) => content.inChina)
  spans.push({ start: 0, length: count, content: joined({ readings: [text], isReading, pinyin, inChina }, parts.some(({ frame }) => frame)) })
}

/**
 * Adds each run of neighbours that may be read as one word.
 * @param start where the runs begin
 */
export function addJoined (tokens: readonly Token[], parts: readonly Part[], start: number, spans: Span[]): void {
  let first = parts[start].reading
  let second = parts[start].foreign
  let syllables = first.length <= SYLLABLE
  let ownWord = parts[start].own
  let framed = parts[start].frame
  let isReading = parts[start].han
  let { pinyin, inChina } = parts[start].content
  for (let length = 2; length <= MOST_JOINED && start + length <= parts.length; length++) {
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
    spans.push({ start, length, content: joined({ readings: second === first ? [first] : [first, second], isReading, pinyin, inChina }, framed) })
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
