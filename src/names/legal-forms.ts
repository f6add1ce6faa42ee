import table from '../../data/lexicon/legal-forms.json' with { type: 'json' }
import { foldLatin } from './latin.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { isMisspelt, SlipIndex, TWICE_IN_PHRASE } from './slip.js'

/** A legal form as it was recognised in a name. */
export interface LegalForm {
  /** Id in data/lexicon/legal-forms.json. */
  id: string
  /** limited, stock, partnership, state ...: forms of one family are near each other across countries. */
  family: string
  /** Its words as the table has them, also where the name misspells one. */
  text: string
}

interface Entry {
  words: string[]
  id: string
  family: string
  /** Where in a name it counts: a form that is also an ordinary word only at the end, or at either edge. */
  allowedAt: 'anywhere' | 'end' | 'edges'
}

const byFirstWord = new Map<string, Entry[]>()
const unspaced = new Map<string, Entry>()

function add (text: string, id: string, family: string, allowedAt: Entry['allowedAt']): void {
  const words = withoutOptionalMarks(foldLatin(text)).split(' ')
  const entry = { words, id, family, allowedAt }
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
 * The longest legal form that begins at `start` in a list of words, with its number of words. A word of it after the first may
 * be misspelt. Short forms that are also ordinary words count only at the end of a name (SA, AS), some also at its beginning
 * (PT, AO).
 *
 * @param tail where the legal forms at the end begin; see `legalTail`
 */
export function legalFormAt (words: readonly string[], start: number, tail: number): { form: LegalForm, length: number } | undefined {
  const entry = entryAt(words, start, start >= tail ? 'anywhere' : (start === 0 ? 'start' : 'inside'))
  return entry && { form: { id: entry.id, family: entry.family, text: entry.words.join(' ') }, length: entry.words.length }
}

/**
 * The position from which a name holds nothing but legal forms: "... Anstalt Ltd".
 *
 * @param end the position at which the name ends, without places after it: "... Anstalt, Geneva"
 */
export function legalTail (words: readonly string[], end = words.length): number {
  let tail = end
  // A form may end in a shorter one: both "c j s c" and "j s c" are forms.
  const tails = [tail]
  for (let start = tail - 1; start > 0 && tail - start <= LONGEST_FORM; start--) {
    const entry = entryAt(words, start, 'anywhere')
    if (entry === undefined || !tails.includes(start + entry.words.length)) continue
    tail = start
    tails.push(tail)
  }
  return tail
}

const LONGEST_FORM = 8

function entryAt (words: readonly string[], start: number, position: 'anywhere' | 'start' | 'inside'): Entry | undefined {
  const entries = byFirstWord.get(words[start])
  if (entries === undefined) return undefined
  let misspelt: Entry | undefined
  for (const entry of entries) {
    // The longest come first: a misspelt long form is likelier than a shorter form with an unknown word after it.
    if (misspelt !== undefined && entry.words.length < misspelt.words.length) break
    if (!mayStand(entry, words.length - start, position)) continue
    const slips = slipsIn(entry.words, words, start)
    if (slips === 0) return entry
    if (slips === 1) misspelt ??= entry
  }
  return misspelt
}

/**
 * Whether a form may stand somewhere in a name.
 * @param left how many words there are from there on
 */
function mayStand ({ words, allowedAt }: Entry, left: number, position: 'anywhere' | 'start' | 'inside'): boolean {
  if (words.length > left) return false
  if (position === 'inside') return allowedAt === 'anywhere'
  return position === 'anywhere' || allowedAt !== 'end' || words.length === left
}

/** How many words of a form after its first are misspelt in a name that has it at `start`; Infinity where one is another word. */
function slipsIn (form: readonly string[], words: readonly string[], start: number): number {
  let slips = 0
  for (let i = 1; i < form.length; i++) {
    if (words[start + i] === form[i]) continue
    if (!isSlipInPhrase(words[start + i], form[i], form[0])) return Infinity
    slips++
  }
  return slips
}

/** Beside another word of the same form, a misspelt word may be shorter than by itself: "joint ventrue". */
const SHORTEST_IN_PHRASE = 7
const SHORTEST_BEFORE = 4

function isSlipInPhrase (word: string, meant: string, first: string): boolean {
  return meant.length >= SHORTEST_IN_PHRASE && first.length >= SHORTEST_BEFORE && isMisspelt(word, meant, TWICE_IN_PHRASE) && !byFirstWord.has(word)
}

/** Every legal form of one word. */
export function * legalWords (): Generator<string> {
  for (const word of byFirstWord.keys()) if (isLegalWordAtEnd(word)) yield word
}

/** Legal forms in Hangul and Han by their text. They stand inside a word, since these scripts are written without spaces. */
export function * unspacedLegalForms (): Generator<[string, LegalForm]> {
  for (const [text, { id, family }] of unspaced) yield [text, { id, family, text }]
}

/** Shorter forms are one slip away from words and names (sharika, sharia). The two commonest of all may be shorter. */
const SHORTEST_MISSPELT = 8
const COMMONEST = ['company', 'limited']
const slips = new SlipIndex(slippable(), COMMONEST[0].length)

function * slippable (): Generator<[string, string]> {
  for (const word of COMMONEST) yield [word, word]
  for (const word of legalWords()) if (word.length >= SHORTEST_MISSPELT && /^[a-z]+$/.test(word)) yield [word, word]
}

/** The long Latin legal form that a word is a slip of ("limitde", "compnay"), or undefined. */
export function meantLegalWord (word: string): string | undefined {
  return slips.meant(word)
}

/** Texts that are not words but abbreviations: without a vowel, or one letter repeated. */
const UNSPOKEN = /^(?:[^aeiouyаеёиоуыэюя]+|(\p{L})\1+)$/u
const SHORTEST_UNSPOKEN = 3

/** The abbreviated legal form that is meant where one of its letters is doubled ("llcc", "oooo"), or undefined. */
export function stutteredLegalWord (word: string): string | undefined {
  if (word.length <= SHORTEST_UNSPOKEN || !UNSPOKEN.test(word)) return undefined
  for (let i = 1; i < word.length; i++) {
    const meant = word.slice(0, i) + word.slice(i + 1)
    if (word[i] === word[i - 1] && isLegalWord(meant)) return meant
  }
  return undefined
}

const wordsOfPhrases = new Set([...byFirstWord.values()].flat().filter(entry => entry.words.length > 1).flatMap(entry => entry.words))

/** Whether a word is a legal form or part of one. */
export function isInLegalForm (word: string): boolean {
  return wordsOfPhrases.has(word) || isLegalWordAtEnd(word)
}

/** Whether a word alone is a legal form, if only at the end of a name. */
export function isLegalWordAtEnd (word: string): boolean {
  return byFirstWord.get(word)?.some(entry => entry.words.length === 1) ?? false
}

/** Whether a word alone is a legal form, wherever it stands in a name. */
export function isLegalWord (word: string): boolean {
  return byFirstWord.get(word)?.some(entry => entry.words.length === 1 && entry.allowedAt === 'anywhere') ?? false
}
