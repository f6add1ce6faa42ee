import { foldYo } from '../romanise/cyrillic.js'
import { shortenedForms, type LegalEntry } from './legal-forms.js'
import { isMisspelt, TWICE_IN_PHRASE } from './slip.js'

/** A legal form and how many words of a name it takes. */
export interface FormInName {
  entry: LegalEntry
  length: number
}

/** Shorter words are not shortened. */
const SHORTEST_WHOLE = 7
/** What is left of a word without its ending: огр., отв. */
const SHORTEST_BEGINNING = 3
/** What a hyphen parts from the beginning: общ-во, отв-стью. */
const LONGEST_ENDING = 4
/** Of fewer long words too little would be left. */
const FEWEST_LONG = 2

/** By the first letter and by the first two letters of their first words. */
const byBeginning = new Map<string, LegalEntry[]>()

for (const entry of shortenedForms()) {
  const [first] = entry.words
  if (first.length < SHORTEST_WHOLE || entry.words.filter(({ length }) => length >= SHORTEST_WHOLE).length < FEWEST_LONG) continue
  for (const beginning of [first.slice(0, 1), first.slice(0, 2)]) byBeginning.set(beginning, [...byBeginning.get(beginning) ?? [], entry])
}

/**
 * The Russian legal form at `start` as clerks write it by hand: each of its long words whole, misspelt, cut to its beginning, or without
 * its middle. "Общ-во с огр. отв-ю" is общество с ограниченной ответственностью, and so is "обшество с огран. ответственостью".
 */
export function shortenedFormAt (words: readonly string[], start: number): FormInName | undefined {
  for (const entry of byBeginning.get(words[start].slice(0, 2)) ?? NONE) {
    const length = lengthOf(entry.words, words, start)
    if (length > 0) return { entry, length }
  }
  return undefined
}

const NONE: readonly never[] = []

/** How many words of a name are those of a form; 0 where one is another word. */
function lengthOf (form: readonly string[], words: readonly string[], start: number): number {
  let at = start
  for (const meant of form) {
    const taken = at < words.length ? wordsFor(meant, foldYo(words[at]), words[at + 1]) : 0
    if (taken === 0) return 0
    at += taken
  }
  return at - start
}

/** 1 where a word is the one meant, 2 where it is with the ending that stands behind it, and 0 where it is another. */
function wordsFor (meant: string, word: string, next: string | undefined): number {
  if (word === meant) return 1
  if (meant.length < SHORTEST_WHOLE) return 0
  if (!meant.startsWith(word)) return isMisspelt(word, meant, TWICE_IN_PHRASE) ? 1 : 0
  if (next !== undefined && next.length <= LONGEST_ENDING && word.length + next.length < meant.length && meant.endsWith(next)) return 2
  return word.length >= SHORTEST_BEGINNING ? 1 : 0
}
