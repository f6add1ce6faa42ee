import { englishBusinessWords } from './concepts.js'
import { isInLegalForm, legalWords } from './legal-forms.js'
import { conceptOf } from './lexicon.js'

/**
 * How many characters of a name are kept by what cuts names off: a line of a payment message (SWIFT MT103, fields 50 and 59), the first name field of
 * a vendor in SAP, a name in payments of ISO 20022 before they allowed more.
 */
const LINES = [35, 40, 70]
/** Of a name without its marks, so many fewer may be left. */
const MOST_MARKS = 5
const SHORTEST_BEGINNING = 4
const LATIN = /^[a-z]+$/

/** Words with what they mean, in the order of the alphabet; made when a name first needs them. */
let whole: [word: string, meaning: string][] | undefined

function wholeWords (): [word: string, meaning: string][] {
  const words = new Map([...englishBusinessWords()].map(([word, { id }]) => [word, id]))
  for (const word of legalWords()) if (LATIN.test(word)) words.set(word, '')
  return [...words].sort(([a], [b]) => a < b ? -1 : 1)
}

/**
 * The word that the last word of a long name was cut off from ("... Corporation for Exter"): the shortest one that begins so, where
 * all that do mean the same. Undefined for a whole word, and in a name that no line was too short for.
 *
 * @param canonical the name
 */
export function cutOffWord (word: string, canonical: string): string | undefined {
  if (word.length < SHORTEST_BEGINNING || !LATIN.test(word) || !LINES.some(line => canonical.length <= line && canonical.length >= line - MOST_MARKS)) return undefined
  if (conceptOf(word) !== undefined || isInLegalForm(word)) return undefined
  const candidates = beginningWith(word)
  const [shortest, meaning] = candidates[0] ?? []
  return candidates.every(candidate => candidate[1] === meaning) ? shortest : undefined
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
