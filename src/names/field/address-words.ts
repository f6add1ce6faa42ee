import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { canonicalName } from '../text/canonical.js'
import { isConnective } from '../lexicon/connectives.js'
import { textsIn } from '../lexicon/legal-form-table.js'
import { isLegalWord } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { memoised } from '../text/memoised.js'
import { mayEndPlace, phraseAt, placeEndingAt } from '../lexicon/phrases.js'
import { anyOf } from './phrase-patterns.js'

/** One word of a text that may hold an address. */
export interface AddressWord {
  /** In canonical form. */
  text: string
  /** Where it begins in the text. */
  index: number
  /** Whether something ends before it: a comma or a dash stands there, or a legal form. */
  marked: boolean
  /**
   * What it may be in an address: a number; a word before a number ("room"), or behind a name ("street"), or one that counts only
   * beside those ("hotel"); a town or a country. Or what hardly any address holds: a legal form, a word for a trade, or one that
   * describes in other ways ("central").
   */
  role: 'number' | 'ahead' | 'behind' | 'beside' | 'place' | 'country' | 'form' | 'trade' | 'generic' | 'connective' | 'other'
}

const WORD = /[\p{L}\p{M}\p{N}'’.]+/gu
const MARK = /[,，;；|]|\s[-–—]\s/u
const NUMBERS_LAST = /[\s\d.,;)）-]+$/
const NUMBERED_WORD = /^\d+(?:dong|ga)$/u
const NUMBER = /^\d+(?:\p{L}|st|nd|rd|th)?\d?$|^\p{L}\d+$/u
/** "Factory No. 5" has a number and is no address. */
const NUMBER_AHEAD = new Set(['no', 'nr'])
const AHEAD = new Set(lexicon.addressAhead)
const BEHIND = new Set(lexicon.addressBehind)
const BESIDE = new Set(lexicon.addressBeside)
const AHEAD_OF_NAME = new Set(lexicon.addressAheadOfName)
/** Units that have a number as their name, in Korea: "Otan 2-dong". */
const NUMBERED = new Set(['dong', 'ga'])
const ADDRESS = new RegExp(`[\\s-](?:(?:${anyOf(lexicon.addressBehind)})(?![\\p{L}\\p{N}])|(?:${anyOf(lexicon.addressAhead)})[\\s.]+\\d|(?:${anyOf(lexicon.addressAheadOfName)})[\\s.])`, 'iu')
/** No town with its country is longer. */
const LONGEST_TOWN = 60
/** No name with an address is longer. */
const MOST_WORDS = 60

/** The words of a text with what each may be in an address. */
export function addressWords (text: string): AddressWord[] {
  const words: AddressWord[] = []
  let end = 0
  for (const { 0: raw, index } of text.matchAll(WORD)) {
    const word = canonicalName(raw)
    if (word === '' || words.length === MOST_WORDS) continue
    words.push({ text: word, index, marked: MARK.test(text.slice(end, index)), role: 'other' })
    end = index + raw.length
  }
  const texts = words.map(({ text }) => text)
  for (let i = 1; i < words.length; i++) words[i].marked ||= endsFirm(texts[i - 1]) && !endsFirm(texts[i])
  for (let i = 0; i < words.length;) {
    const place = phraseAt(texts, i)
    const { kind } = place?.concept ?? {}
    if (place !== undefined && (kind === 'place' || kind === 'country')) {
      for (const word of words.slice(i, i + place.length)) word.role = kind
      i += place.length
    } else {
      words[i].role = roleOf(texts, i)
      i++
    }
  }
  return words
}

/** Whether a word is a legal form wherever it stands, or one that shows a firm though it is also a word. */
function endsFirm (word: string): boolean {
  return isLegalWord(word) || CLEAR_FORMS.has(word)
}

const CLEAR_FORMS: ReadonlySet<string> = new Set(textsIn('clearTexts'))

/** Whether a text may have an address. A cheap test that rules out most texts. */
export function mayHaveAddress (text: string): boolean {
  return ADDRESS.test(text) || endsInCountry(text)
}

/** Whether a name may have an address behind it: a text that may hold more by other signs is looked through for one only then. */
export function mayEndInAddress (text: string): boolean {
  const end = text.replace(NUMBERS_LAST, '')
  return ADDRESS.test(text) || mayEndInPlace(end.slice(end.lastIndexOf(' ') + 1))
}

/** Whether a text begins with a number, or a word of addresses before one: "Office 5, Lenina Street". */
export function beginsAsAddress (text: string): boolean {
  const [first] = addressWords(text.slice(0, LONGEST_TOWN))
  return first?.role === 'number' || first?.role === 'ahead'
}

const mayEndInPlace = memoised((last: string): boolean => {
  const canonical = canonicalName(last)
  return mayEndPlace(canonical.slice(canonical.lastIndexOf(' ') + 1))
})

function endsInCountry (text: string): boolean {
  if (!mayEndInPlace(text.slice(text.lastIndexOf(' ') + 1))) return false
  const words = canonicalName(text.slice(-LONGEST_TOWN)).split(' ')
  const length = placeEndingAt(words, words.length)
  return length > 0 && length < words.length && (words[words.length - length - 1] === 'of' || placeEndingAt(words, words.length - length) > 0)
}

function roleOf (words: readonly string[], i: number): AddressWord['role'] {
  const word = words[i]
  if (NUMBER_AHEAD.has(word) && i + 1 < words.length && NUMBER.test(words[i + 1])) return 'number'
  if (NUMBER.test(word)) return NUMBERED.has(words[i + 1]) ? 'behind' : 'number'
  if (AHEAD.has(word) && i + 1 < words.length && (AHEAD_OF_NAME.has(word) || isNumbered(words, i + 1))) return 'ahead'
  if (BEHIND.has(word) || NUMBERED_WORD.test(word)) return 'behind'
  if (BESIDE.has(word)) return 'beside'
  if (isLegalWord(word)) return 'form'
  if (isConnective(word)) return 'connective'
  const kind = conceptOf(word)?.kind ?? 'name'
  if (kind === 'place' || kind === 'country' || kind === 'generic') return kind
  return kind === 'activity' || kind === 'body' ? 'trade' : 'other'
}

/** Whether a number begins at a word, or another word for one: "PO Box 416". */
function isNumbered (words: readonly string[], i: number): boolean {
  return NUMBER.test(words[i]) || (AHEAD.has(words[i]) && i + 1 < words.length && NUMBER.test(words[i + 1]))
}
