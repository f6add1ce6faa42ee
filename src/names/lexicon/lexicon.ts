import { CONCEPTS, ENGLISH_WORDS, englishBusinessWords, isPlace, type Concept, type WordsByLanguage } from './concepts.js'
import { foldYo, romaniseCyrillic } from '../romanise/cyrillic.js'
import { pinyinOf } from '../romanise/han.js'
import { romaniseHangul } from '../romanise/hangul.js'
import { isEnding } from './russian-endings.js'
import type { Unspaced } from '../text/scripts.js'
import { SlipIndex } from './slip.js'
import { inTableForm } from './table-form.js'

/** Several words that together are one concept. */
export interface Phrase { words: string[], concept: Concept }

/** Whole words, in the canonical form of their script, and with е for ё, as every word that is looked up. */
const words = new Map<string, Concept>()
/** Beginnings of declined words ("строительн"). */
const stems: [string, Concept][] = []
const phrases: Phrase[] = []
/** Words of Hangul and Han, which are written without spaces: what segmentation looks for. */
const hangulWords = new Map<string, Concept>()
const hanWords = new Map<string, Concept>()

function addWord (text: string, concept: Concept): void {
  const word = inTableForm(text)
  if (word.endsWith('*')) stems.push([word.slice(0, -1), concept])
  else if (word.includes(' ')) phrases.push({ words: word.split(' '), concept })
  else if (!words.has(word)) words.set(word, concept)
}

function addConcept (concept: Concept, byLanguage: WordsByLanguage): void {
  for (const [language, list] of Object.entries(byLanguage)) {
    const unspaced = language === 'ko' ? hangulWords : (language === 'zh' ? hanWords : undefined)
    for (const text of list ?? []) {
      addWord(text, concept)
      if (unspaced === undefined) continue
      const plain = text.normalize('NFC')
      if (!unspaced.has(plain)) unspaced.set(plain, concept)
    }
  }
}

/**
 * Adds words of other scripts as documents in Latin letters have them: "muyok hoesa", "stroitelnaya", "maoyi". A word that the
 * lexicon itself spells keeps its meaning.
 */
function addRomanised (concept: Concept, { ko, zh, ru }: WordsByLanguage): void {
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

/** Shorter romanised words are too often names, or words of another language. */
const SHORTEST_ROMANISED = 5

function addLongWord (word: string, concept: Concept): void {
  if (word.length >= SHORTEST_ROMANISED) addWord(word, concept)
}

for (const [concept, byLanguage] of CONCEPTS) addConcept(concept, byLanguage)
// A place of two words is also written as one: "northkorea", "fareastern".
for (const { words: phrase, concept } of phrases) {
  const joined = phrase.join('')
  if (isPlace(concept) && phrase.length === 2 && joined.length >= SHORTEST_JOINED_PLACE && !words.has(joined)) words.set(joined, concept)
}
const speltWords = new Set(words.keys())
for (const [concept, byLanguage] of CONCEPTS) addRomanised(concept, byLanguage)
const stemsByText = new Map(stems)
const SHORTEST_STEM = 4
const stemBeginnings = new Set(stems.map(([stem]) => stem.slice(0, SHORTEST_STEM)))
const longestStem = Math.max(...stems.map(([stem]) => stem.length))

/** Every phrase of the lexicon. */
export const LEXICON_PHRASES: readonly Phrase[] = phrases

/** The concept of a word in any script, also of a declined one; undefined for a word that the lexicon does not know. */
export function conceptOf (text: string): Concept | undefined {
  const word = foldYo(text)
  const exact = wholeWord(word)
  if (exact !== undefined || word.length < SHORTEST_STEM || !stemBeginnings.has(word.slice(0, SHORTEST_STEM))) return exact
  for (let length = Math.min(word.length, longestStem); length >= SHORTEST_STEM; length--) {
    const concept = stemsByText.get(word.slice(0, length))
    if (concept !== undefined && (!isPlace(concept) || isEnding(word.slice(length)))) return concept
  }
  return undefined
}

/** Whether a word is a stem of the lexicon and an ending of up to four letters ("транспортного"), and so no compound. */
export function isDeclined (text: string): boolean {
  const word = foldYo(text)
  for (let ending = 0; ending <= LONGEST_ENDING; ending++) if (stemsByText.has(word.slice(0, word.length - ending))) return true
  return false
}

const LONGEST_ENDING = 4

/**
 * The concept of the long English business word that a word is a misspelling of ("internaional", "construcyion"), or undefined.
 * Short words are left out, because most words that differ from them in one letter are names.
 */
export function misspeltConceptOf (word: string): Concept | undefined {
  return slips.meant(word)
}

/** Whether the lexicon has the word as it stands, be it spelt there or romanised by rule. */
export function isLexiconWord (word: string): boolean {
  return words.has(foldYo(word))
}

/** Whether the lexicon itself spells the word, so that it is not only romanised by rule. Only such words divide a compound. */
export function isSpeltWord (word: string): boolean {
  return speltWords.has(foldYo(word))
}

/** The concept of a word that the lexicon has as it stands, or of its plural or possessive ("childrens"). Stems do not count. */
export function wholeWord (word: string): Concept | undefined {
  const exact = words.get(foldYo(word))
  if (exact !== undefined || word.length < SHORTEST_PLURAL || !word.endsWith('s')) return exact
  const singular = word.slice(0, -1)
  return speltWords.has(singular) ? words.get(singular) : undefined
}

/** Shorter words that end in s are too often names. */
const SHORTEST_PLURAL = 6

/** Lexicon words of a script without spaces. */
export function unspacedWords (script: Unspaced): ReadonlyMap<string, Concept> {
  return script === 'hangul' ? hangulWords : hanWords
}

const SHORTEST_MISSPELT = 8
const slips = new SlipIndex(englishBusinessWords(), SHORTEST_MISSPELT)

/** The concept of a word if the lexicon has it as English, or undefined: English "red" is not the Spanish word for a network. */
export function englishConceptOf (word: string): Concept | undefined {
  return ENGLISH_WORDS.has(word) ? conceptOf(word) : undefined
}
