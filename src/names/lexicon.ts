import abbreviations from '../../data/lexicon/abbreviations.json' with { type: 'json' }
import businessWords from '../../data/lexicon/business-words.json' with { type: 'json' }
import loanwords from '../../data/lexicon/korean-loanwords.json' with { type: 'json' }
import places from '../../data/lexicon/places.json' with { type: 'json' }
import { romaniseCyrillic } from './cyrillic.js'
import { pinyinOf } from './han.js'
import { romaniseHangul } from './hangul.js'
import { foldLatin } from './latin.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { isSlipOf, isTwiceMisread, SlipIndex } from './slip.js'

/** What a word is in a name: the firm's own word, or one of the frame words around it. */
export type WordKind = 'name' | 'activity' | 'generic' | 'body' | 'place' | 'country' | 'number' | 'connective'

/** A business word, place or country, whatever the language it was written in. */
export interface Concept { id: string, kind: WordKind }

/** Whole words, in the canonical form of their script. */
const words = new Map<string, Concept>()
/** Beginnings of declined words ("строительн"). */
const stems: [string, Concept][] = []
interface Phrase { words: string[], concept: Concept }

/** Phrases of several words, by their first word, longest first; places and countries by their second word too. */
const phrases = new Map<string, Phrase[]>()
const placesBySecondWord = new Map<string, Phrase[]>()
/** The second words of places of two words, by a first word that says nothing by itself. Two such words are in no name by chance, unless they are short (Dan Dong). */
const secondWords = new Map<string, string[]>()
/** Words of Hangul and Han, which are written without spaces: what segmentation looks for. */
const hangulWords = new Map<string, Concept>()
const hanWords = new Map<string, Concept>()

function addWord (text: string, concept: Concept): void {
  const word = withoutOptionalMarks(foldLatin(text.toLowerCase().normalize('NFC')))
  if (word.endsWith('*')) {
    stems.push([word.slice(0, -1), concept])
  } else if (word.includes(' ')) {
    const parts = word.split(' ')
    phrases.set(parts[0], [...phrases.get(parts[0]) ?? [], { words: parts, concept }])
  } else if (!words.has(word)) {
    words.set(word, concept)
  }
}

function addConcept (concept: Concept, byLanguage: Record<string, readonly string[] | undefined>): void {
  for (const [language, list] of Object.entries(byLanguage)) {
    for (const text of list ?? []) {
      addWord(text, concept)
      const plain = text.normalize('NFC')
      if (language === 'ko' && !plain.includes(' ') && !hangulWords.has(plain)) hangulWords.set(plain, concept)
      if (language === 'zh' && !hanWords.has(plain)) hanWords.set(plain, concept)
    }
  }
}

/** Words of other scripts as they stand in Latin papers: "muyok hoesa", "stroitelnaya", "maoyi". Spelt words come first. */
function addRomanised (concept: Concept, { ko, zh, ru }: Record<string, readonly string[] | undefined>): void {
  for (const word of ko ?? []) {
    if (word.length < 2 || !/^\p{Script=Hangul}+$/u.test(word)) continue
    for (const system of ['revised', 'mccune-reischauer', 'customary'] as const) addLongWord(romaniseHangul(word, system), concept)
  }
  for (const word of zh ?? []) if (word.length > 1) addLongWord(pinyinOf(word), concept)
  for (const word of ru ?? []) {
    const latin = romaniseCyrillic(word.replace('*', ''))
    if (word.endsWith('*') && latin.length >= SHORTEST_ROMANISED) stems.push([latin, concept])
    else addLongWord(latin, concept)
  }
}

const SHORTEST_JOINED_PLACE = 7

/** Shorter romanised words are too often names or words of another language. */
const SHORTEST_ROMANISED = 5

function addLongWord (word: string, concept: Concept): void {
  if (word.length >= SHORTEST_ROMANISED) addWord(word, concept)
}

const tables: [Concept, Record<string, readonly string[] | undefined>][] = [
  ...businessWords.concepts.map(({ id, kind, en, ko, zh, ru, other }) =>
    [{ id, kind: kind as WordKind }, { en, ko, zh, ru, other }] as [Concept, Record<string, readonly string[]>]),
  ...abbreviations.abbreviations.map(({ id, words }) => [{ id, kind: 'body' }, { other: words }] as [Concept, Record<string, readonly string[]>]),
  ...places.places.map(({ id, kind, words: { en, ko, zh, ru, other } }) =>
    [{ id, kind: kind === 'country' ? 'country' : 'place' }, { en, ko, zh, ru, other }] as [Concept, Record<string, readonly string[]>])
]
for (const [concept, byLanguage] of tables) addConcept(concept, byLanguage)
// A place of several words is also written in one: "northkorea", "fareastern".
for (const { words: phrase, concept } of [...phrases.values()].flat()) {
  const joined = phrase.join('')
  if (isPlace(concept) && phrase.length === 2 && joined.length >= SHORTEST_JOINED_PLACE && !words.has(joined)) words.set(joined, concept)
}
const speltWords = new Set(words.keys())
for (const [concept, byLanguage] of tables) addRomanised(concept, byLanguage)
const SHORTEST_SECOND = 4
const SHORTEST_TOGETHER = 8
const stemsByText = new Map(stems)
const SHORTEST_STEM = 4
const stemBeginnings = new Set(stems.map(([stem]) => stem.slice(0, SHORTEST_STEM)))
const longestStem = Math.max(...stems.map(([stem]) => stem.length))
for (const list of phrases.values()) {
  list.sort((a, b) => b.words.length - a.words.length)
  for (const phrase of list) {
    if (!isPlace(phrase.concept)) continue
    const [first, second] = phrase.words
    placesBySecondWord.set(second, [...placesBySecondWord.get(second) ?? [], phrase])
    if (phrase.words.length === 2 && !words.has(first) && Math.min(first.length + 1, second.length) >= SHORTEST_SECOND && first.length + second.length >= SHORTEST_TOGETHER) secondWords.set(first, [...secondWords.get(first) ?? [], second])
  }
}

/** The concept of a whole word in any script, or undefined when the word is a name of its own. */
export function conceptOf (word: string): Concept | undefined {
  const exact = wholeWord(word)
  if (exact !== undefined || word.length < SHORTEST_STEM || !stemBeginnings.has(word.slice(0, SHORTEST_STEM))) return exact
  for (let length = Math.min(word.length, longestStem); length >= SHORTEST_STEM; length--) {
    const concept = stemsByText.get(word.slice(0, length))
    if (concept !== undefined) return concept
  }
  return undefined
}

/** Whether a word is a declined word of the lexicon: a stem and an ending ("транспортного"), and no compound. */
export function isDeclined (word: string): boolean {
  for (let ending = 0; ending <= LONGEST_ENDING; ending++) if (stemsByText.has(word.slice(0, word.length - ending))) return true
  return false
}

const LONGEST_ENDING = 4

/**
 * The concept of a long English business word that a word of no meaning is a slip of: "internaional", "construcyion". Short words
 * are left alone, for what is a letter away from them is mostly a name.
 */
export function misspeltConceptOf (word: string): Concept | undefined {
  return slips.meant(word)
}

/** Whether the lexicon itself has the word, not only as a romanisation made by rule: what a word written together is divided by. */
export function isSpeltWord (word: string): boolean {
  return speltWords.has(word)
}

/** The concept of a word as the lexicon has it, or of its plural or possessive ("childrens"); without stems. */
export function wholeWord (word: string): Concept | undefined {
  const exact = words.get(word)
  if (exact !== undefined || word.length <= SHORTEST_SINGULAR || !word.endsWith('s')) return exact
  const singular = word.slice(0, -1)
  return speltWords.has(singular) ? words.get(singular) : undefined
}

/** Shorter words with an s are too often names. */
const SHORTEST_SINGULAR = 5

/**
 * The longest phrase of the lexicon that begins at `start`, with the number of words that it takes. A phrase of business
 * words that each have a meaning of their own is left to them: "foreign trade" then meets "foreign trading" too.
 */
export function phraseAt (list: readonly string[], start: number): { concept: Concept, length: number } | undefined {
  const found = phrases.get(list[start])?.find(({ words: phrase, concept }) => phrase.every((word, i) => list[start + i] === word) &&
    (isPlace(concept) || !phrase.every(word => conceptOf(word) !== undefined))) ?? misspeltPlaceAt(list, start)
  return found && { concept: found.concept, length: found.words.length }
}

/** The second words of places that a word is the first of two of: kong of hong. Only where it says nothing by itself. */
export function placesBeginningWith (first: string): readonly string[] {
  return secondWords.get(first) ?? NONE
}

const NONE: readonly string[] = []

/** Whether a name ends with a place or country at a position, and of how many words: 0 where it does not. */
export function placeEndingAt (list: readonly string[], end: number): number {
  const last = wholeWord(list[end - 1])
  if (last !== undefined && isPlace(last)) return 1
  return placesBySecondWord.get(list[end - 1])?.some(({ words: phrase }) => phrase.length === 2 && phrase[0] === list[end - 2]) === true ? 2 : 0
}

function isPlace ({ kind }: Concept): boolean {
  return kind === 'country' || kind === 'place'
}

/**
 * A place or country of several words with one slip in one of them: "noth east asia", "democratic peopels republic of korea". A
 * word that means something else is none.
 */
function misspeltPlaceAt (list: readonly string[], start: number): Phrase | undefined {
  const byFirst = phrases.get(list[start])
  const bySecond = words.has(list[start]) ? undefined : placesBySecondWord.get(list[start + 1])
  if (byFirst === undefined && bySecond === undefined) return undefined
  const isMeant = (phrase: Phrase): boolean => isMisspeltPlace(phrase, list, start)
  return byFirst?.find(isMeant) ?? bySecond?.find(isMeant)
}

/** Beside the other words of a place, a word so long is told with two wrong letters. */
const SHORTEST_TWICE = 7

function isMisspeltPlace ({ words: phrase, concept }: Phrase, list: readonly string[], start: number): boolean {
  if (!isPlace(concept) || start + phrase.length > list.length) return false
  let slips = 0
  for (let i = 0; i < phrase.length; i++) {
    const word = list[start + i]
    if (word === phrase[i]) continue
    if (++slips > 1 || !(isSlipOf(word, phrase[i]) || (word.length >= SHORTEST_TWICE && isTwiceMisread(word, phrase[i]))) || words.has(word)) return false
  }
  return slips === 1
}

/** Lexicon words of a script without spaces. */
export function unspacedWords (script: 'hangul' | 'han'): ReadonlyMap<string, Concept> {
  return script === 'hangul' ? hangulWords : hanWords
}

/** English words as Korean writes them: 그린 -> green. */
export const LOANWORDS: ReadonlyMap<string, string> = new Map(Object.entries(loanwords.words))
/** Latin letters as Korean spells them: 에스 -> s. */
export const LETTER_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(loanwords.letters))

/**
 * English business words with their concepts: what a misspelt word may have been meant for. Not the words of other
 * languages: 금융 (kumyung, finance) or 전산 (chonsan, computing) sound like many a Korean name.
 */
export function * englishBusinessWords (): Generator<[string, Concept]> {
  for (const { id, kind, en } of businessWords.concepts) {
    const concept: Concept = { id, kind: kind as WordKind }
    for (const word of en) if (/^[a-z]+$/.test(word)) yield [word, concept]
  }
}

const SHORTEST_MISSPELT = 8
const slips = new SlipIndex(englishBusinessWords(), SHORTEST_MISSPELT)

const englishWords = new Set(businessWords.concepts.flatMap(({ en }) => en).concat(places.places.flatMap(({ words }) => words.en ?? [])))

/** The concept of an English word as English means it: red is a colour, though Spanish says red for a network. */
export function englishConceptOf (word: string): Concept | undefined {
  return englishWords.has(word) ? conceptOf(word) : undefined
}
