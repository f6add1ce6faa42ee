import { foldYo } from '../romanise/cyrillic.js'
import { shortenedFormAt, type FormInName } from './legal-abbreviations.js'
import { legalFormsFrom, type LegalEntry, type LegalForm } from './legal-forms.js'
import { isMisspelt, TWICE_IN_PHRASE } from './slip.js'

/**
 * The longest legal form that begins at `start` in a list of words, with its number of words and the trades that it names. Its words
 * after the first may be misspelt, and those of Russian forms shortened. Short forms that are also ordinary words count only at the
 * end of a name (SA, AS), some also at its beginning (PT, AO).
 *
 * @param tail where the legal forms at the end begin; see `legalTail`
 */
export function legalFormAt (words: readonly string[], start: number, tail: number): { form: LegalForm, length: number, trades: readonly string[] } | undefined {
  const found = formAt(words, start, start >= tail ? 'anywhere' : (start === 0 ? 'start' : 'inside'))
  if (found === undefined) return undefined
  const { entry, length } = found
  return { form: { id: entry.id, family: entry.family, text: entry.words.join(' ') }, length, trades: entry.trades }
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
    const found = formAt(words, start, 'anywhere')
    if (found === undefined || !tails.includes(start + found.length)) continue
    tail = start
    tails.push(tail)
  }
  return tail
}

const LONGEST_FORM = 8

function formAt (words: readonly string[], start: number, position: 'anywhere' | 'start' | 'inside'): FormInName | undefined {
  const entry = entryAt(words, start, position)
  return entry === undefined ? shortenedFormAt(words, start) : { entry, length: entry.words.length }
}

function entryAt (words: readonly string[], start: number, position: 'anywhere' | 'start' | 'inside'): LegalEntry | undefined {
  const entries = legalFormsFrom(words[start])
  if (entries === undefined) return undefined
  let misspelt: LegalEntry | undefined
  let fewest = Infinity
  for (const entry of entries) {
    // The longest come first: a misspelt long form is likelier than a shorter form with an unknown word after it.
    if (misspelt !== undefined && entry.words.length < misspelt.words.length) break
    if (!mayStand(entry, words.length - start, position)) continue
    const slips = slipsIn(entry.words, words, start)
    if (slips === 0) return entry
    if (slips >= fewest) continue
    misspelt = entry
    fewest = slips
  }
  return misspelt
}

/**
 * Whether a form may stand somewhere in a name.
 * @param left how many words there are from there on
 */
function mayStand ({ words, allowedAt }: LegalEntry, left: number, position: 'anywhere' | 'start' | 'inside'): boolean {
  if (words.length > left) return false
  if (position === 'inside') return allowedAt === 'anywhere'
  return position === 'anywhere' || allowedAt !== 'end' || words.length === left
}

/** How many words of a form after its first are misspelt in a name that has it at `start`; Infinity where one is another word. */
function slipsIn (form: readonly string[], words: readonly string[], start: number): number {
  let slips = 0
  for (let i = 1; i < form.length; i++) {
    const word = foldYo(words[start + i])
    if (word === form[i]) continue
    if (!isSlipInPhrase(word, form[i], form[0])) return Infinity
    slips++
  }
  return slips
}

/** Beside another word of the same form, a misspelt word may be shorter than by itself: "joint ventrue". */
const SHORTEST_IN_PHRASE = 7
const SHORTEST_BEFORE = 4

function isSlipInPhrase (word: string, meant: string, first: string): boolean {
  return meant.length >= SHORTEST_IN_PHRASE && first.length >= SHORTEST_BEFORE && isMisspelt(word, meant, TWICE_IN_PHRASE) && legalFormsFrom(word) === undefined
}
