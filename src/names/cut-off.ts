import { englishBusinessWords } from './concepts.js'
import { isInLegalForm, legalWords } from './legal-forms.js'
import { conceptOf } from './lexicon.js'

/**
 * Where systems cut a name off, in characters: a line of a payment message (SWIFT MT103, fields 50 and 59), the first name field
 * of a business partner in SAP (NAME_ORG1), a name in a SEPA payment (EPC guidelines); and the names in a Bacs payment (Standard 18),
 * an ACH entry (Nacha Operating Rules) and on a card (ISO/IEC 7813).
 */
const LINES = [18, 22, 26, 35, 40, 70]
/** Without its punctuation a name may be so much shorter than the line. */
const MOST_MARKS = 5
const SHORTEST_BEGINNING = 4
const LATIN = /^[a-z]+$/

/** Complete words with their meanings, in alphabetical order. Built when a name first needs them. */
let whole: [word: string, meaning: string][] | undefined

function wholeWords (): [word: string, meaning: string][] {
  const words = new Map([...englishBusinessWords()].map(([word, { id }]) => [word, id]))
  for (const word of legalWords()) if (LATIN.test(word)) words.set(word, '')
  return [...words].sort(([a], [b]) => a < b ? -1 : 1)
}

/**
 * Completes the last word of a long name that was cut off ("... Corporation for Exter"): to the alphabetically first word with
 * that beginning, if all such words mean the same. Undefined otherwise, for a complete word, and in a name that fits into a line.
 *
 * @param canonical the whole name
 */
export function cutOffWord (word: string, canonical: string): string | undefined {
  if (word.length < SHORTEST_BEGINNING || !LATIN.test(word) || !LINES.some(line => canonical.length <= line && canonical.length >= line - MOST_MARKS)) return undefined
  if (conceptOf(word) !== undefined || isInLegalForm(word)) return undefined
  const candidates = beginningWith(word)
  const [first, meaning] = candidates[0] ?? []
  return candidates.every(candidate => candidate[1] === meaning) ? first : undefined
}

function beginningWith (beginning: string): [word: string, meaning: string][] {
  whole ??= wholeWords()
  let low = 0
  let high = whole.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (whole[middle][0] < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < whole.length && whole[end][0].startsWith(beginning)) end++
  return whole.slice(low, end)
}
