import type { AnalysedName } from './analysed-name.js'
import { readArticlesAsSyllables } from './articles-as-syllables.js'
import { isConnective, isRussianPreposition } from './lexicon/connectives.js'
import { withContinuedWords } from './words/continued-words.js'
import { cutOffPhrase, type WholeEnd } from './words/cut-off-phrase.js'
import { cutOffWord } from './words/cut-off.js'
import { addRussianReadings } from './firms-in-russian.js'
import { legalFormAt, legalTail } from './lexicon/legal-form-at.js'
import { closedForm, isAlsoNameWord, isInLegalForm, type LegalForm } from './lexicon/legal-forms.js'
import { meantLegalWord, stutteredLegalWord } from './lexicon/legal-slips.js'
import { conceptOf } from './lexicon/lexicon.js'
import { ownRomanisedWordOf } from './own-word.js'
import { piecesInOrder } from './words/pieces.js'
import { phraseAt, placeEndingAt } from './lexicon/phrases.js'
import { memoised } from './text/memoised.js'
import { readRiversAsKorean } from './rivers-and-mountains.js'
import { runsOfName } from './words/runs.js'
import { mainScript, type Run, type Script } from './text/scripts.js'
import { addSegments } from './segment-tokens.js'
import { withoutOwnAcronym, withoutRepetition } from './telling-words.js'
import type { Token } from './words/token.js'
import { FORM_TOKENS, nameToken, PHRASE_TOKENS, WORD_TOKENS } from './word-tokens.js'

/**
 * Analyses a canonical name (see `canonicalName`) of anything but a person. Any text is accepted. A text without letters and
 * digits, or one of legal forms alone, has no tokens.
 */
export function analyseName (canonical: string): AnalysedName {
  const runs = runsOfName(withContinuedWords(canonical))
  const pieces = piecesInOrder(runs)
  const typed: string[] = []
  for (let i = 0; i < pieces.length; i++) typed.push(i > 0 && pieces[i].script === 'latin' ? meantWord(pieces[i].text) : withoutStutter(pieces[i].text))
  const wholeEnd = wholeEndOf(typed, canonical)
  const words = wholeEnd === undefined ? typed : [...typed.slice(0, wholeEnd.start), ...wholeEnd.words]
  const tail = legalTail(words, endOfName(words))
  const tokens: Token[] = []
  const ends: number[] = []
  const legalForms: LegalForm[] = []
  const inForm: boolean[] = []
  const first = words.length > 1 && isRussianPreposition(words[0]) && legalFormAt(words, 1, tail) !== undefined ? 1 : 0
  for (let i = first; i < words.length;) {
    while (ends.length < tokens.length) ends.push(i)
    // Words that were cut off have no piece of their own.
    const { script, cutFrom, written } = pieces[Math.min(i, pieces.length - 1)]
    const legal = legalFormAt(words, i, tail)
    if (legal !== undefined && !isOwnWord(words, i, legalForms)) {
      legalForms.push(legal.form)
      for (const trade of legal.trades) tokens.push(FORM_TOKENS[script](trade))
      for (let k = 0; k < legal.length; k++) inForm[i + k] = true
      i += legal.length
      continue
    }
    const phrase = phraseAt(words, i)
    if (phrase !== undefined) {
      const text = words.slice(i, i + phrase.length).join(' ')
      tokens.push(PHRASE_TOKENS[script](text))
      i += phrase.length
      if (i > (wholeEnd?.start ?? i)) quoteAsTyped(tokens, typed.slice(i - phrase.length))
      continue
    }
    const before = tokens.length
    addWord(words[i], script, tokens, legalForms)
    if (cutFrom !== undefined && tokens.length === before + 1) tokens[before] = { ...tokens[before], cutFrom }
    if (written !== undefined) tokens[before] = { ...tokens[before], written }
    if (i === wholeEnd?.start) quoteAsTyped(tokens, typed.slice(i))
    i++
  }
  while (ends.length < tokens.length) ends.push(words.length)
  readRiversAsKorean(tokens)
  readArticlesAsSyllables(tokens)
  withOwnRomanisedWord(tokens)
  if (holdsCyrillic(pieces)) addRussianReadings(tokens, legalForms, first > 0)
  const { telling, acronym } = withoutOwnAcronym(withoutRepetition(tokens, ends), words, inForm)
  const analysed = { canonical, tokens: telling, legalForms, script: mainScript(runs) }
  return acronym === undefined ? analysed : { ...analysed, ownAcronym: acronym }
}

/** The end of a name that was cut off inside a word or phrase, as it was meant; undefined for any other name. */
function wholeEndOf (words: readonly string[], canonical: string): WholeEnd | undefined {
  const last = words.length - 1
  if (last < 1) return undefined
  const phrase = cutOffPhrase(words, canonical)
  if (phrase !== undefined) return phrase
  const word = cutOffWord(words[last], canonical)
  return word === undefined ? undefined : { start: last, words: [word] }
}

/** Gives the last token, whose words were completed, the text that stands in the name. */
function quoteAsTyped (tokens: Token[], typed: readonly string[]): void {
  tokens[tokens.length - 1] = { ...tokens[tokens.length - 1], text: typed.join(' ') }
}

function holdsCyrillic (pieces: readonly Run[]): boolean {
  return pieces.some(({ script }) => script === 'cyrillic')
}

/**
 * Makes a romanised business word that is the firm's own name (see `ownRomanisedWordOf`) a name token. The token keeps the
 * concept of the business word, and its bits.
 */
function withOwnRomanisedWord (tokens: Token[]): void {
  const own = ownRomanisedWordOf(tokens)
  if (own === undefined) return
  const { text, script, concept, bits } = tokens[own]
  tokens[own] = { ...nameToken(text, script, [text]), concept, bits }
}

/**
 * Whether a word that is elsewhere a legal form belongs to the name here: where the name already has a legal form, or where
 * nothing but a word of one or two letters stands before it; or where it only closes a form that the name does not have.
 */
function isOwnWord (words: readonly string[], at: number, forms: readonly LegalForm[]): boolean {
  const closed = closedForm(words[at])
  if (closed !== undefined) return !forms.some(({ id }) => id === closed)
  return isAlsoNameWord(words[at]) && (forms.length > 0 || (at === 1 && words[0].length < SHORTEST_NAME))
}

const SHORTEST_NAME = 3

/** The position at which a name ends when the places after it are not counted: "... Anstalt, Pyongyang". */
function endOfName (words: readonly string[]): number {
  let end = words.length
  for (let length = 1; length > 0 && end > 1; end -= length) length = placeEndingAt(words, end)
  return end
}

/** An abbreviated legal form without its doubled letter; any other word unchanged. */
const withoutStutter = memoised((word: string): string => stutteredLegalWord(word) ?? word)

/** A misspelt legal form as it was meant; any other word unchanged. */
const meantWord = memoised((word: string): string => isInLegalForm(word) || conceptOf(word) !== undefined ? word : meantLegalWord(word) ?? withoutStutter(word))

function addWord (word: string, script: Script, tokens: Token[], legalForms: LegalForm[]): void {
  if ((script === 'hangul' || script === 'han') && !isConnective(word)) addSegments(word, script, tokens, legalForms)
  else tokens.push(WORD_TOKENS[script](word))
}
