import { isConnective } from '../lexicon/connectives.js'
import { legalFormsFrom } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { isBranchForm } from '../lexicon/parts-of-firms.js'
import { mayEndPlace, phraseAt } from '../lexicon/phrases.js'
import { memoised } from '../text/memoised.js'

const SPACES = /\s+/u
const PLACE = 'place'
/** "Ho Chi Minh" */
const LONGEST_TOWN = 3
const MARKS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu
/** What Russian puts before a town: "г. Владивосток". */
const TOWN = new Set(['г', 'гор', 'город'])
/** A single word and a town are as often one name, but not where a word is a whole name without spaces. */
const FEWEST_WORDS = 2
const UNSPACED = /^[\p{Script=Hangul}\p{Script=Han}]{5,}$/u

/**
 * A firm's name before the town behind it, with no mark between the two: "Tolmen LLC Vladivostok", "ООО Толмен г. Владивосток",
 * "조선톨멘무역회사 모스크바 지점". Undefined where a text does not end so, and behind a word that makes the town a part of the name ("Bank
 * of Siberia").
 */
export function beforePlace (text: string): string | undefined {
  const words = text.trim().split(SPACES)
  const plain = words.map(word => word.toLowerCase().replace(MARKS, ''))
  const end = isBranch(plain[plain.length - 1]) ? plain.length - 1 : plain.length
  let start = end - townEndingAt(plain, end)
  if (start === end) return undefined
  if (TOWN.has(plain[start - 1])) start--
  if ((start < FEWEST_WORDS && !UNSPACED.test(plain[0])) || start < 1 || isConnective(plain[start - 1])) return undefined
  return words.slice(0, start).join(' ')
}

/** Whether a text may end in a town. A cheap test of its last word, which rules out most texts. */
export function mayEndInPlace (text: string): boolean {
  const last = text.slice(text.lastIndexOf(' ') + 1).toLowerCase()
  return last.length < text.length && mayBeLast(last)
}

const mayBeLast = memoised((word: string): boolean => isTown(word) || mayEndPlace(word) || isBranch(word))

/** How many words before `end` are a town; 0 where none is, and for a country. */
function townEndingAt (words: readonly string[], end: number): number {
  for (let length = Math.min(LONGEST_TOWN, end); length > 0; length--) if (isTown(words.slice(end - length, end).join(' '))) return length
  return 0
}

/** Of a word with a hyphen, the last part says it: Санкт-Петербург. */
function isTown (text: string): boolean {
  const words = text.split(SPACES)
  if (words.length === 1) return conceptOf(text.slice(text.lastIndexOf('-') + 1))?.kind === PLACE
  const phrase = phraseAt(words, 0)
  return phrase?.length === words.length && phrase.concept.kind === PLACE
}

function isBranch (word: string): boolean {
  return legalFormsFrom(word)?.some(form => form.words.length === 1 && isBranchForm(form)) === true
}
