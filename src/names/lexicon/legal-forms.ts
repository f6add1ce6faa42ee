import { foldYo } from '../romanise/cyrillic.js'
import { LEGAL_FORMS, textsIn, type LegalFamily, type TableForm } from './legal-form-table.js'
import { inAllCases } from './russian-declension.js'
import { inTableForm } from './table-form.js'

/** A legal form as it was recognised in a name. */
export interface LegalForm {
  /** Id in data/lexicon/legal-forms.json. */
  id: string
  family: LegalFamily
  /** Its words as the table has them, also where the name misspells one. */
  text: string
}

/** A legal form as the table has it. */
export interface LegalEntry {
  words: string[]
  id: string
  family: LegalFamily
  /** Where in a name it counts: a form that is also an ordinary word only at the end, or at either edge. */
  allowedAt: 'anywhere' | 'end' | 'edges'
  /** The business words that its words stand for, where it says what the firm does: Handels GmbH, Ticaret Ltd. Şti. */
  trades: readonly string[]
}

const NONE: readonly string[] = []

/** The forms of the texts that count only where the name has another text of the form. */
const closing = new Map<string, string>()
const byFirstWord = new Map<string, LegalEntry[]>()
const unspaced = new Map<string, LegalEntry>()
const shortened: LegalEntry[] = []

function add (text: string, { id, family, shortened: mayBeShortened, trades: named }: TableForm, allowedAt: LegalEntry['allowedAt']): void {
  const words = inTableForm(text).split(' ')
  const trades = named === undefined ? NONE : words.flatMap(word => named[word] ?? [])
  const entry = { words, id, family, allowedAt, trades }
  if (words.length === 1 && /^[\p{Script=Hangul}\p{Script=Han}]+$/u.test(text)) unspaced.set(text, entry)
  byFirstWord.set(words[0], [...byFirstWord.get(words[0]) ?? [], entry])
  if (mayBeShortened === true) shortened.push(entry)
}

for (const form of LEGAL_FORMS) {
  const { texts, weakTexts = [], weakStartTexts = [], closingTexts = [] } = form
  for (const text of texts.flatMap(inAllCases)) add(text, form, 'anywhere')
  for (const text of weakTexts) add(text, form, weakStartTexts.includes(text) ? 'edges' : 'end')
  for (const text of closingTexts) {
    add(text, form, 'end')
    closing.set(text, form.id)
  }
}
for (const entries of byFirstWord.values()) entries.sort((a, b) => b.words.length - a.words.length)

/** The legal forms that begin with a word, the longest first; undefined where there are none. */
export function legalFormsFrom (word: string): readonly LegalEntry[] | undefined {
  return byFirstWord.get(foldYo(word))
}

/** The id of the legal form that a word may close, where it is none by itself: ua in "Coöperatie Mokran U.A.". */
export function closedForm (word: string): string | undefined {
  return closing.get(word)
}

const wordsOfNames: ReadonlySet<string> = new Set(textsIn('nameTexts'))

/** Whether a word that is a legal form is as often part of the name: ООО «ДВ Инк» is DV Ink, while Майкрософт Инк is an Inc. */
export function isAlsoNameWord (word: string): boolean {
  return wordsOfNames.has(word)
}

/** Every legal form of one word. */
export function * legalWords (): Generator<string> {
  for (const word of byFirstWord.keys()) if (isLegalWordAtEnd(word)) yield word
}

/** The words of every legal form of several words that counts anywhere in a name. */
export function * legalPhrases (): Generator<readonly string[]> {
  for (const entries of byFirstWord.values()) for (const { words, allowedAt } of entries) if (words.length > 1 && allowedAt === 'anywhere') yield words
}

/** The forms whose words clerks shorten, each text of them. */
export function shortenedForms (): readonly LegalEntry[] {
  return shortened
}

/** Legal forms in Hangul and Han by their text. They stand inside a word, since these scripts are written without spaces. */
export function * unspacedLegalForms (): Generator<[string, LegalForm]> {
  for (const [text, { id, family }] of unspaced) yield [text, { id, family, text }]
}

const wordsOfPhrases = new Set([...byFirstWord.values()].flat().filter(entry => entry.words.length > 1).flatMap(entry => entry.words))

/** Whether a word is a legal form or part of one. */
export function isInLegalForm (word: string): boolean {
  return wordsOfPhrases.has(foldYo(word)) || isLegalWordAtEnd(word)
}

/** Whether a word alone is a legal form, if only at the end of a name. */
export function isLegalWordAtEnd (word: string): boolean {
  return legalFormsFrom(word)?.some(entry => entry.words.length === 1) ?? false
}

/** Whether a word alone is a legal form, wherever it stands in a name. */
export function isLegalWord (word: string): boolean {
  return legalFormsFrom(word)?.some(entry => entry.words.length === 1 && entry.allowedAt === 'anywhere') ?? false
}

/** Whether a name has the legal form of a sole trader, who is a person. */
export function isSoleTrader ({ legalForms }: { legalForms: readonly LegalForm[] }): boolean {
  return legalForms.some(({ family }) => family === 'sole')
}
