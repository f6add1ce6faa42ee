import table from '../../data/lexicon/legal-forms.json' with { type: 'json' }
import { foldLatin } from './latin.js'

/** A legal form as it was recognised in a name. */
export interface LegalForm {
  /** Id in data/lexicon/legal-forms.json. */
  id: string
  /** limited, stock, partnership, state ...: forms of one family are near each other across countries. */
  family: string
  /** As written. */
  text: string
}

interface Entry {
  words: string[]
  id: string
  family: string
  /** Where in a name it counts: forms that are also ordinary words only at an edge. */
  where: 'anywhere' | 'end' | 'edges'
}

const byFirstWord = new Map<string, Entry[]>()
const unspaced = new Map<string, Entry>()

function add (text: string, id: string, family: string, where: Entry['where']): void {
  const words = foldLatin(text).split(' ')
  const entry = { words, id, family, where }
  if (words.length === 1 && /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(text)) unspaced.set(text, entry)
  byFirstWord.set(words[0], [...byFirstWord.get(words[0]) ?? [], entry])
}

for (const form of table.forms) {
  const { texts, weakTexts = [], weakStartTexts = [] } = form as { texts: string[], weakTexts?: string[], weakStartTexts?: string[] }
  for (const text of texts) add(text, form.id, form.family, 'anywhere')
  for (const text of weakTexts) add(text, form.id, form.family, weakStartTexts.includes(text) ? 'edges' : 'end')
}
for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length)

/**
 * The longest legal form that begins at `start` in a list of words, with the number of words it takes. Short
 * forms that are also ordinary words count only at the end of a name (SA, AS), some also at its beginning (PT, AO).
 */
export function legalFormAt (words: readonly string[], start: number): { form: LegalForm, length: number } | undefined {
  for (const entry of byFirstWord.get(words[start]) ?? []) {
    const end = start + entry.words.length
    if (end > words.length || !entry.words.every((word, i) => words[start + i] === word)) continue
    if (entry.where !== 'anywhere' && end !== words.length && !(entry.where === 'edges' && start === 0)) continue
    return { form: { id: entry.id, family: entry.family, text: entry.words.join(' ') }, length: entry.words.length }
  }
  return undefined
}

/** Legal forms of Hangul and Han, which stand inside a word. */
export function unspacedLegalForm (text: string): LegalForm | undefined {
  const entry = unspaced.get(text)
  return entry && { id: entry.id, family: entry.family, text }
}

const wordsOfPhrases = new Set([...byFirstWord.values()].flat().filter(entry => entry.words.length > 1).flatMap(entry => entry.words))

/** Whether a word is part of a legal form of several words. */
export function isInLegalForm (word: string): boolean {
  return wordsOfPhrases.has(word)
}

/** Whether a word is a legal form by itself, wherever it stands. */
export function isLegalWord (word: string): boolean {
  return byFirstWord.get(word)?.some(entry => entry.words.length === 1 && entry.where === 'anywhere') ?? false
}
