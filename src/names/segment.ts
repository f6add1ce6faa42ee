import { LETTER_NAMES, LOANWORDS, unspacedWords, type Concept } from './lexicon.js'
import { unspacedLegalForm, type LegalForm } from './legal-forms.js'

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
  word: 0.55, place: 0.62, legal: 0.4, loanword: 0.8, letters: 0.9, twoLetters: 0.6, singleWord: 1.4,
  name: 1, nameCharacter: 0.35, singleHangul: 1, singleHan: 0.5
}

/** Divides a run of Hangul or (simplified) Han into business words, legal forms, loanwords and names. */
export function segment (text: string, script: 'hangul' | 'han'): Segment[] {
  const characters = [...text]
  const n = characters.length
  // best[i] is the cheapest way to divide the first i characters that ends with a word; names are the stretches between.
  const best: { cost: number, from: number, segment: Segment | null }[] = [{ cost: 0, from: 0, segment: null }]
  for (let end = 1; end <= n; end++) {
    let cheapest = { cost: Infinity, from: 0, segment: null as Segment | null }
    for (let start = 0; start < end; start++) {
      const piece = characters.slice(start, end).join('')
      const word = end - start <= LONGEST_WORD ? wordSegment(piece, end - start, script) : null
      if (word !== null && best[start].cost + word.cost < cheapest.cost) {
        cheapest = { cost: best[start].cost + word.cost, from: start, segment: word.segment }
      }
      if (best[start].segment?.is === 'name') continue
      const cost = best[start].cost + nameCost(end - start, script)
      if (cost < cheapest.cost) cheapest = { cost, from: start, segment: { text: piece, is: 'name' } }
    }
    best.push(cheapest)
  }
  const segments: Segment[] = []
  for (let end = n; end > 0; end = best[end].from) segments.push(best[end].segment!)
  return segments.reverse()
}

function nameCost (length: number, script: 'hangul' | 'han'): number {
  const single = length > 1 ? 0 : (script === 'hangul' ? COST.singleHangul : COST.singleHan)
  return COST.name + length * COST.nameCharacter + single
}

function wordSegment (text: string, length: number, script: 'hangul' | 'han'): { cost: number, segment: Segment } | null {
  const form = unspacedLegalForm(text)
  if (form !== undefined) return length > 1 ? { cost: COST.legal, segment: { text, is: 'legal', form } } : null
  const concept = unspacedWords(script).get(text)
  if (concept !== undefined) return { cost: length === 1 ? COST.singleWord : (concept.kind === 'place' ? COST.place : COST.word), segment: { text, is: 'concept', concept } }
  if (script === 'han' || length < 2) return null
  const english = LOANWORDS.get(text)
  if (english !== undefined) return { cost: COST.loanword, segment: { text, is: 'loanword', english } }
  const letters = length >= SHORTEST_SPELLING || ONLY_LETTERS.test(text) ? spelledLetters(text) : null
  return letters === null ? null : { cost: length >= SHORTEST_SPELLING ? COST.letters : COST.twoLetters, segment: { text, is: 'letters', letters } }
}

/** Two syllables that are letter names (이씨, 유디) are as often a name, unless they are no syllables of names (엠씨). */
const SHORTEST_SPELLING = 3
const ONLY_LETTERS = /^[씨엠엔앤엘티피큐]{2}$/u

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
