import { textsIn } from './legal-form-table.js'
import { isLegalWord, legalWords } from './legal-forms.js'
import { withLettersForPairs } from '../text/misread-letters.js'
import { SlipIndex } from './slip.js'

/** Shorter forms are one slip away from words and names (sharika, sharia). The commonest may be shorter. */
const SHORTEST_MISSPELT = 8
const COMMONEST = textsIn('misspeltTexts')
const SHORTEST_MISREAD = 3
const slips = new SlipIndex(slippable(), Math.min(...COMMONEST.map(({ length }) => length)))

function * slippable (): Generator<[string, string]> {
  for (const word of COMMONEST) yield [word, word]
  for (const word of legalWords()) if (word.length >= SHORTEST_MISSPELT && /^[a-z]+$/.test(word)) yield [word, word]
}

/** The Latin legal form that is meant by a word: a long one with a slip ("limitde", "compnay"), or one that a scanner misread ("ltcl"). */
export function meantLegalWord (word: string): string | undefined {
  return slips.meant(word) ?? withLettersForPairs(word).find(form => form.length >= SHORTEST_MISREAD && isLegalWord(form))
}

/** Texts that are not words but abbreviations: without a vowel, or one letter repeated. */
const UNSPOKEN = /^(?:[^aeiouyаеёиоуыэюя]+|(\p{L})\1+)$/u
const SHORTEST_UNSPOKEN = 3
/** With its doubled letter, no form is longer. */
const LONGEST_STUTTERED = Math.max(...[...legalWords()].map(({ length }) => length)) + 1

/** The abbreviated legal form that is meant where one of its letters is doubled ("llcc", "oooo"), or undefined. */
export function stutteredLegalWord (word: string): string | undefined {
  if (word.length <= SHORTEST_UNSPOKEN || word.length > LONGEST_STUTTERED || !UNSPOKEN.test(word)) return undefined
  for (let i = 1; i < word.length; i++) {
    const meant = word.slice(0, i) + word.slice(i + 1)
    if (word[i] === word[i - 1] && isLegalWord(meant)) return meant
  }
  return undefined
}
