import { isPlace, type Concept } from '../lexicon/concepts.js'
import { unspacedWords } from '../lexicon/lexicon.js'
import { LOANWORDS } from '../romanise/loanwords.js'
import { unspacedLegalForms, type LegalForm } from '../lexicon/legal-forms.js'
import type { Unspaced } from '../text/scripts.js'

/** A piece of a name written without spaces. */
export type Segment =
  | { text: string, is: 'concept', concept: Concept }
  | { text: string, is: 'legal', form: LegalForm }
  | { text: string, is: 'loanword', english: string }
  | { text: string, is: 'letters', letters: string }
  | { text: string, is: 'name' }

/**
 * The cost of each kind of segment; the division of the least total cost is taken. A lexicon word costs less than the same
 * characters as an unknown name. A name of one syllable is rare in Korean and less rare in Chinese. A single character inside
 * a name is hardly ever a word.
 */
export const COST = {
  word: 0.55, place: 0.62, firstPlace: 0.3, legal: 0.4, loanword: 0.8, shortLoanword: 0.65, letters: 0.85, twoLetters: 0.6, singleWord: 1.4, affix: 0.3, borrowedSyllable: 0.3,
  name: 1, nameCharacter: 0.35, singleHangul: 1, singleHan: 0.5, swallowed: 0.4
}

/** The cost of a loanword by its number of syllables; longer ones cost `COST.loanword`. */
const LOANWORD_COST: Record<number, number> = { 1: COST.borrowedSyllable, 2: COST.shortLoanword }
/** Syllables that Korean uses almost only in borrowed words, and puts after a name: 텍 is tech, 켐 chem. */
export const BORROWED_SYLLABLES = new Set(['텍', '켐', '넷', '텔', '컴', '랩', '샵', '숍', '팩', '웰', '존', '칩'])

/** A segment with its cost. */
export interface Word { cost: number, segment: Segment }

/**
 * Characters that say what kind of body a name is of. They stand at its end, after the business word that says what the body is
 * for: 원자력공업성 is a ministry, 군수공업부 a department, 对外建设局 a bureau, 服装厂有限公司 a factory. Elsewhere in Hangul they are
 * parts of names, and so are those of `GENERAL`.
 */
const BODIES = new Set(['성', '부', '국', '실', '소', '군', '사', '省', '部', '局', '室', '所', '厂', '军'])
/** Characters that mean "general" before such a word. */
const GENERAL = new Set(['총', '总'])

/** Every word of a script that segmentation knows, with its cost. */
function wordsOf (script: Unspaced): Map<string, Word> {
  const words = new Map<string, Word>()
  if (script === 'hangul') {
    for (const [text, english] of LOANWORDS) if (text.length > 1 || BORROWED_SYLLABLES.has(text)) words.set(text, { cost: LOANWORD_COST[text.length] ?? COST.loanword, segment: { text, is: 'loanword', english } })
  }
  for (const [text, concept] of unspacedWords(script)) {
    if (script === 'hangul' && isAffix(text)) continue
    const cost = text.length === 1 ? (BORROWED_SYLLABLES.has(text) ? COST.borrowedSyllable : COST.singleWord) : (concept.kind === 'place' ? COST.place : COST.word)
    words.set(text, { cost, segment: { text, is: 'concept', concept } })
  }
  for (const [text, form] of unspacedLegalForms()) {
    if (text.length > 1) words.set(text, { cost: COST.legal, segment: { text, is: 'legal', form } })
    else words.delete(text)
  }
  return words
}

const IN_CHINA = 'CN-'
/** Characters after a place that say what kind of place it is: 深圳市 is a city, 山西省 a province. */
const AREAS = new Set(['市', '省', '县', '区', '州', '镇'])

export const WORDS = { hangul: wordsOf('hangul'), han: wordsOf('han') }
/** By character, the length of the longest word that begins with it. */
export const LONGEST_FROM = { hangul: longestFrom(WORDS.hangul), han: longestFrom(WORDS.han) }

function longestFrom (words: ReadonlyMap<string, Word>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const text of words.keys()) longest.set(text[0], Math.max(text.length, longest.get(text[0]) ?? 0))
  return longest
}

function isAffix (text: string): boolean {
  return BODIES.has(text) || GENERAL.has(text)
}

/**
 * The place that a stretch of Chinese characters is, or undefined. A place in China costs less than any other word where it
 * begins a name. The name of a Chinese firm consists of the place of registration, a word of its own, what it does and its legal
 * form, in this order (Provisions on the Registration of Enterprise Names, 2020, article 6). Places outside China have no such
 * discount, because too many are also parts of names: 九龙 is Kowloon, and the beginning of Kuryonggang.
 *
 * @param end the position after its last character
 */
export function place (text: string, start: number, end: number): Word | undefined {
  const name = withoutArea(text.slice(start, end))
  const word = WORDS.han.get(name)
  if (word?.segment.is !== 'concept' || word.segment.concept.kind !== 'place') return undefined
  const cost = start === 0 && word.segment.concept.id.startsWith(IN_CHINA) ? COST.firstPlace : COST.place
  return { cost, segment: { ...word.segment, text: text.slice(start, end) } }
}

/** A place as the lexicon has it, which is mostly without the character that says what kind of place it is. */
export function withoutArea (place: string): string {
  return place.length > 2 && AREAS.has(place[place.length - 1]) && !WORDS.han.has(place) ? place.slice(0, -1) : place
}

/**
 * Whether a stretch read as a name, after the place that begins a Chinese name, would end in a business word or a legal form.
 * It would in 金华夏建设 after the city of Jinhua (金华): 夏建设 ends in 建设, construction. So the own name is 金华夏.
 */
export function swallowsWord (text: string, start: number, end: number): boolean {
  for (let length = 2; length < end - start && length <= LONGEST_SWALLOWED; length++) {
    const segment = WORDS.han.get(text.slice(end - length, end))?.segment
    if (segment?.is === 'legal' || isBusiness(segment)) return true
  }
  return false
}

const LONGEST_SWALLOWED = 4

/**
 * A single character as the word that it is beside a business word (see `BODIES` and `GENERAL`); undefined where it is none.
 *
 * @param before the segment that ends where the character stands; null where that is a name
 */
export function affix (text: string, at: number, before: Segment | null, script: Unspaced): Word | undefined {
  const character = text[at]
  // 회사 is "company": 연합회사 is a united company, not 연합회 with 사 after it.
  if (!isAffix(character) || (character === '사' && text[at - 1] === '회')) return undefined
  const stands = GENERAL.has(character) ? at > 0 && (isBody(text, at + 1, script) || beginsWithBusiness(text, at + 1, script)) : isBody(text, at, script) && isBusiness(before)
  return stands ? { cost: COST.affix, segment: { text: character, is: 'concept', concept: unspacedWords(script).get(character)! } } : undefined
}

/** Whether a character may say what kind of body a text names: it is the last one, or only a legal form follows. */
export function isBody (text: string, at: number, script: Unspaced): boolean {
  return BODIES.has(text[at]) && (at === text.length - 1 || WORDS[script].get(text.slice(at + 1))?.segment.is === 'legal')
}

function isBusiness (segment: Segment | null | undefined): boolean {
  return segment?.is === 'concept' && !isPlace(segment.concept)
}

function beginsWithBusiness (text: string, start: number, script: Unspaced): boolean {
  const longest = LONGEST_FROM[script].get(text[start]) ?? 0
  for (let length = 2; length <= longest; length++) if (isBusiness(WORDS[script].get(text.slice(start, start + length))?.segment)) return true
  return false
}
