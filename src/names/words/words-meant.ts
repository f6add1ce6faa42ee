import { isInLegalForm } from '../lexicon/legal-forms.js'
import { meantLegalWord, stutteredLegalWord } from '../lexicon/legal-slips.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { memoised } from '../text/memoised.js'
import type { Run } from '../text/scripts.js'
import { cutOffPhrase, type WholeEnd } from './cut-off-phrase.js'
import { cutOffWord } from './cut-off.js'

/** The words of a name as they were meant, and as they stand in it. */
export interface WordsMeant {
  words: readonly string[]
  /** The same but for an end that was cut off, which is as it was left. */
  typed: readonly string[]
  /** The first word of an end that was cut off and is whole again; undefined where none was. */
  completedFrom?: number
}

/**
 * The words of a name as they were meant: legal forms without slips, and whole at the end where the name was cut off. A first word that
 * looks like a misspelt legal form is the firm's own.
 *
 * @param pieces those of the name, a word each
 */
export function wordsMeant (pieces: readonly Run[], canonical: string): WordsMeant {
  const typed: string[] = []
  for (let i = 0; i < pieces.length; i++) typed.push(i > 0 && pieces[i].script === 'latin' ? withoutSlip(pieces[i].text) : withoutStutter(pieces[i].text))
  const end = wholeEndOf(typed, canonical)
  return end === undefined ? { words: typed, typed } : { words: [...typed.slice(0, end.start), ...end.words], typed, completedFrom: end.start }
}

/** An abbreviated legal form without its doubled letter; any other word unchanged. */
const withoutStutter = memoised((word: string): string => stutteredLegalWord(word) ?? word)

/** A misspelt legal form as it was meant; any other word unchanged. */
const withoutSlip = memoised((word: string): string => isInLegalForm(word) || conceptOf(word) !== undefined ? word : meantLegalWord(word) ?? withoutStutter(word))

/** The end of a name that was cut off inside a word or phrase, as it was meant; undefined for any other name. */
function wholeEndOf (words: readonly string[], canonical: string): WholeEnd | undefined {
  const last = words.length - 1
  if (last < 1) return undefined
  const phrase = cutOffPhrase(words, canonical)
  if (phrase !== undefined) return phrase
  const word = cutOffWord(words[last], canonical)
  return word === undefined ? undefined : { start: last, words: [word] }
}
