import { isPlace, type Concept } from './concepts.js'
import { unspacedWords } from './lexicon.js'
import { LETTER_NAMES, LOANWORDS } from './loanwords.js'
import { unspacedLegalForms, type LegalForm } from './legal-forms.js'

/** A piece of a name written without spaces. */
export type Segment =
  | { text: string, is: 'concept', concept: Concept }
  | { text: string, is: 'legal', form: LegalForm }
  | { text: string, is: 'loanword', english: string }
  | { text: string, is: 'letters', letters: string }
  | { text: string, is: 'name' }

const LONGEST_WORD = 13

/**
 * What a division of a name costs; the cheapest is taken. A lexicon word is cheaper than the same characters as
 * an unknown name, a name of one syllable is rare in Korean and less so in Chinese, and a one-character word is
 * hardly ever a word inside a name.
 */
const COST = {
  word: 0.55, place: 0.62, firstPlace: 0.3, legal: 0.4, loanword: 0.8, shortLoanword: 0.65, letters: 0.85, twoLetters: 0.6, singleWord: 1.4, affix: 0.3, borrowedSyllable: 0.3,
  name: 1, nameCharacter: 0.35, singleHangul: 1, singleHan: 0.5
}

/** By the number of syllables. */
const LOANWORD_COST: Record<number, number> = { 1: COST.borrowedSyllable, 2: COST.shortLoanword }
/** Syllables that Korean has in borrowed words alone, or hardly elsewhere, and puts behind a name: 텍 is tech, 켐 chem. */
const BORROWED_SYLLABLES = new Set(['텍', '켐', '넷', '텔', '컴', '랩', '샵', '숍', '팩', '웰', '존', '칩'])

/** Of two divisions that cost the same, the one with the word at its end: 市民德 and 电子, not 市民 and 德电子. */
const TIE = 1e-9

interface Word { cost: number, segment: Segment }

/**
 * Characters that are words beside a business word alone: what a body is, behind what it is for, at the end of a name (원자력공업성 is a
 * ministry, 군수공업부 a department, 对外建设局 a bureau, 服装厂有限公司 a factory), and "general" before it. In Hangul they are parts of names elsewhere.
 */
const BODIES = new Set(['성', '부', '국', '실', '소', '군', '사', '省', '部', '局', '室', '所', '厂', '军'])
const GENERAL = new Set(['총', '总'])

/** Every word of a script that segmentation knows, with what it costs. */
function wordsOf (script: 'hangul' | 'han'): Map<string, Word> {
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

/** What kind of place it is: 深圳市 is the city, 山西省 the province. */
const AREAS = new Set(['市', '省', '县', '区', '州', '镇'])

const WORDS = { hangul: wordsOf('hangul'), han: wordsOf('han') }
/** The length of the longest word that begins with a character. */
const LONGEST_FROM = { hangul: longestFrom(WORDS.hangul), han: longestFrom(WORDS.han) }

function longestFrom (words: ReadonlyMap<string, Word>): ReadonlyMap<string, number> {
  const longest = new Map<string, number>()
  for (const text of words.keys()) longest.set(text[0], Math.max(text.length, longest.get(text[0]) ?? 0))
  return longest
}

/** Words that only follow a name: a name that begins with 조선 begins with the country, not with a shipyard. */
const AFTER_A_NAME = new Set(['조선소'])

/** Divides a run of Hangul or (simplified) Han into business words, legal forms, loanwords and names. */
export function segment (text: string, script: 'hangul' | 'han'): Segment[] {
  const words = WORDS[script]
  const longest = LONGEST_FROM[script]
  const reaches: number[] = []
  for (let start = 0; start < text.length; start++) reaches.push(longest.get(text[start]) ?? 0)
  // costs[i] is that of the cheapest way to divide the first i characters; froms and ends say how it ends. A name never follows a name.
  const costs = [0]
  const froms = [0]
  const ends: (Segment | null)[] = [null]
  for (let end = 1; end <= text.length; end++) {
    let cost = Infinity
    let from = 0
    let last: Segment | null = null
    for (let start = 0; start < end; start++) {
      const length = end - start
      if (start === 0 && (AFTER_A_NAME.has(text.slice(0, end)) || (end === 1 && BORROWED_SYLLABLES.has(text[0]) && text.length > 1))) continue
      const word = (length === 1 ? affix(text, start, ends[start], script) : undefined) ??
        (script === 'han' ? place(text, start, end) : undefined) ??
        (length <= reaches[start] ? words.get(text.slice(start, end)) : undefined) ??
        (script === 'hangul' && length <= LONGEST_WORD ? spelling(text, start, end) : undefined)
      if (word !== undefined && costs[start] + word.cost < cost + TIE) {
        cost = costs[start] + word.cost
        from = start
        last = word.segment
      }
      if ((start > 0 && ends[start] === null) || costs[start] + COST.name >= cost) continue
      const asName = costs[start] + COST.name + length * COST.nameCharacter + (length > 1 ? 0 : (script === 'hangul' ? COST.singleHangul : COST.singleHan))
      if (asName < cost) {
        cost = asName
        from = start
        last = null
      }
    }
    costs.push(cost)
    froms.push(from)
    ends.push(last)
  }
  const segments: Segment[] = []
  for (let end = text.length; end > 0; end = froms[end]) segments.push(ends[end] ?? { text: text.slice(froms[end], end), is: 'name' })
  return segments.reverse()
}

function isAffix (text: string): boolean {
  return BODIES.has(text) || GENERAL.has(text)
}

/**
 * A place in Chinese characters. Where it begins a name it is cheaper than any other word: the name of a Chinese firm is made of the place where it is
 * registered, a word of its own, what it does and its legal form, in this order (Provisions on the Registration of Enterprise Names, 2020, article 6).
 */
function place (text: string, start: number, end: number): Word | undefined {
  const name = withoutArea(text.slice(start, end))
  const word = WORDS.han.get(name)
  if (word?.segment.is !== 'concept' || word.segment.concept.kind !== 'place') return undefined
  return { cost: start === 0 ? COST.firstPlace : COST.place, segment: { ...word.segment, text: text.slice(start, end) } }
}

/** A place as the lexicon has it, whatever says what kind of place it is left out. */
export function withoutArea (place: string): string {
  return place.length > 2 && AREAS.has(place[place.length - 1]) && !WORDS.han.has(place) ? place.slice(0, -1) : place
}

/** @param before what ends where the character stands; null where that is a name */
function affix (text: string, at: number, before: Segment | null, script: 'hangul' | 'han'): Word | undefined {
  const character = text[at]
  // 회사 is a company: 연합회사 is a united one, and no 연합회.
  if (!isAffix(character) || (character === '사' && text[at - 1] === '회')) return undefined
  const stands = GENERAL.has(character) ? at > 0 && (isBody(text, at + 1, script) || beginsWithBusiness(text, at + 1, script)) : isBody(text, at, script) && isBusiness(before)
  return stands ? { cost: COST.affix, segment: { text: character, is: 'concept', concept: unspacedWords(script).get(character)! } } : undefined
}

/** Whether the character of a text at a position may say what body it is the name of. */
export function isBody (text: string, at: number, script: 'hangul' | 'han'): boolean {
  return BODIES.has(text[at]) && (at === text.length - 1 || WORDS[script].get(text.slice(at + 1))?.segment.is === 'legal')
}

function isBusiness (segment: Segment | null | undefined): boolean {
  return segment?.is === 'concept' && !isPlace(segment.concept)
}

function beginsWithBusiness (text: string, start: number, script: 'hangul' | 'han'): boolean {
  const longest = LONGEST_FROM[script].get(text[start]) ?? 0
  for (let length = 2; length <= longest; length++) if (isBusiness(WORDS[script].get(text.slice(start, start + length))?.segment)) return true
  return false
}

/** Two syllables that are letter names (이씨, 유디) are as often a name, unless they are no syllables of names (엠씨). */
const SHORTEST_SPELLING = 3
const ONLY_LETTERS = /^[씨엠엔앤엘티피큐]{2}$/u
/** The first syllables of letter names. */
const LETTER_BEGINNINGS = new Set([...LETTER_NAMES.keys()].map(name => name[0]))

function spelling (hangul: string, start: number, end: number): Word | undefined {
  const length = end - start
  if (length < 2 || !LETTER_BEGINNINGS.has(hangul[start])) return undefined
  const text = hangul.slice(start, end)
  if (length < SHORTEST_SPELLING && !ONLY_LETTERS.test(text)) return undefined
  const letters = spelledLetters(text)
  return letters === null ? undefined : { cost: length >= SHORTEST_SPELLING ? COST.letters : COST.twoLetters, segment: { text, is: 'letters', letters } }
}

/** "에스케이" -> "sk": a name that Korean spells letter by letter, or null when it cannot be read so. */
export function spelledLetters (hangul: string): string | null {
  const best: (string | null)[] = ['']
  for (let end = 1; end <= hangul.length; end++) {
    let reading: string | null = null
    for (let length = 1; length <= 3 && length <= end && reading === null; length++) {
      const letter = LETTER_NAMES.get(hangul.slice(end - length, end))
      const before = best[end - length]
      if (letter !== undefined && before !== null) reading = before + letter
    }
    best.push(reading)
  }
  const letters = best[hangul.length]
  return letters !== null && letters.length > 1 ? letters : null
}
