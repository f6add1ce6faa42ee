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

interface Entry { words: string[], id: string, family: string, weak: boolean }

const byFirstWord = new Map<string, Entry[]>()
const unspaced = new Map<string, Entry>()

function add (text: string, id: string, family: string, weak: boolean): void {
  const words = foldLatin(text).split(' ')
  const entry = { words, id, family, weak }
  if (words.length === 1 && /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(text)) unspaced.set(text, entry)
  byFirstWord.set(words[0], [...byFirstWord.get(words[0]) ?? [], entry])
}

for (const form of table.forms) {
  for (const text of form.texts) add(text, form.id, form.family, false)
  for (const text of 'weakTexts' in form ? form.weakTexts as string[] : []) add(text, form.id, form.family, true)
}
for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length)

/**
 * The longest legal form that begins at `start` in a list of words, with the number of words it takes. Short
 * forms that are also ordinary words (SA, AS, Co) count only as the first or last word of a name.
 */
export function legalFormAt (words: readonly string[], start: number): { form: LegalForm, length: number } | undefined {
  for (const entry of byFirstWord.get(words[start]) ?? []) {
    const end = start + entry.words.length
    if (end > words.length || !entry.words.every((word, i) => words[start + i] === word)) continue
    if (entry.weak && start !== 0 && end !== words.length) continue
    return { form: { id: entry.id, family: entry.family, text: entry.words.join(' ') }, length: entry.words.length }
  }
  return undefined
}

/** Legal forms of Hangul and Han, which stand inside a word. */
export function unspacedLegalForm (text: string): LegalForm | undefined {
  const entry = unspaced.get(text)
  return entry && { id: entry.id, family: entry.family, text }
}
