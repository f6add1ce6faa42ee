import businessWords from '../../data/lexicon/business-words.json' with { type: 'json' }
import loanwords from '../../data/lexicon/korean-loanwords.json' with { type: 'json' }
import places from '../../data/lexicon/places.json' with { type: 'json' }
import { foldLatin } from './latin.js'
import { romaniseCyrillic } from './cyrillic.js'

/** What a word is in a name: the firm's own word, or one of the frame words around it. */
export type WordKind = 'name' | 'activity' | 'generic' | 'body' | 'place' | 'country' | 'number'

/** A business word, place or country, whatever the language it was written in. */
export interface Concept { id: string, kind: WordKind }

const concepts = new Map<string, Concept>()
/** Whole words, in the canonical form of their script. */
const words = new Map<string, Concept>()
/** Beginnings of declined words ("строительн"), longest first. */
const stems: [string, Concept][] = []
/** Phrases of several words, by their first word, longest first. */
const phrases = new Map<string, { words: string[], concept: Concept }[]>()
/** Words of Hangul and Han, which are written without spaces: what segmentation looks for. */
const hangulWords = new Map<string, Concept>()
const hanWords = new Map<string, Concept>()

function addWord (text: string, concept: Concept): void {
  const word = foldLatin(text.toLowerCase().normalize('NFC'))
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
  concepts.set(concept.id, concept)
  for (const [language, list] of Object.entries(byLanguage)) {
    for (const text of list ?? []) {
      addWord(text, concept)
      const plain = text.normalize('NFC')
      if (language === 'ko' && !plain.includes(' ') && !hangulWords.has(plain)) hangulWords.set(plain, concept)
      if (language === 'zh' && !hanWords.has(plain)) hanWords.set(plain, concept)
    }
  }
}

for (const { id, kind, en, ko, zh, ru, other } of businessWords.concepts) {
  addConcept({ id, kind: kind as WordKind }, { en, ko, zh, ru, other })
}
for (const { id, kind, words: { en, ko, zh, ru, other } } of places.places) {
  addConcept({ id, kind: kind === 'country' ? 'country' : 'place' }, { en, ko, zh, ru, other })
}
stems.sort((a, b) => b[0].length - a[0].length)
for (const list of phrases.values()) list.sort((a, b) => b.words.length - a.words.length)

/** The concept of a whole word in any script, or undefined when the word is a name of its own. */
export function conceptOf (word: string): Concept | undefined {
  const exact = words.get(word)
  if (exact !== undefined || word.length < 4) return exact
  return stems.find(([stem]) => word.startsWith(stem))?.[1]
}

/** The longest phrase of the lexicon that begins at `start`, with the number of words that it takes. */
export function phraseAt (list: readonly string[], start: number): { concept: Concept, length: number } | undefined {
  const found = phrases.get(list[start])?.find(phrase => phrase.words.every((word, i) => list[start + i] === word))
  return found && { concept: found.concept, length: found.words.length }
}

/** Lexicon words of a script without spaces. */
export function unspacedWords (script: 'hangul' | 'han'): ReadonlyMap<string, Concept> {
  return script === 'hangul' ? hangulWords : hanWords
}

/** English words as Korean writes them: 그린 -> green. */
export const LOANWORDS: ReadonlyMap<string, string> = new Map(Object.entries(loanwords.words))
/** Latin letters as Korean spells them: 에스 -> s. */
export const LETTER_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(loanwords.letters))

/** Every Latin spelling of a lexicon word, with its concept: what a misspelt business word is compared with. */
export function * latinSpellings (): Generator<[string, Concept]> {
  for (const [word, concept] of words) {
    if (/^[a-z]+$/.test(word)) yield [word, concept]
    else if (/^\p{Script=Cyrillic}+$/u.test(word)) yield [romaniseCyrillic(word), concept]
  }
}
