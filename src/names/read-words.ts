import { isConnective, isRussianPreposition } from './lexicon/connectives.js'
import { legalFormAt, legalTail } from './lexicon/legal-form-at.js'
import { closedForm, isAlsoNameWord, type LegalForm } from './lexicon/legal-forms.js'
import { phraseAt, placeEndingAt } from './lexicon/phrases.js'
import { addSegments } from './segment-tokens.js'
import type { Script } from './text/scripts.js'
import { FORM_TOKENS, PHRASE_TOKENS, WORD_TOKENS } from './word-tokens.js'
import type { Piece } from './words/pieces.js'
import type { Token } from './words/token.js'
import type { WordsMeant } from './words/words-meant.js'

/** What the words of a name say, each by itself or with those that it is a phrase or a legal form with. */
export interface WordsRead {
  tokens: Token[]
  /** By token: the position after its last word. */
  ends: number[]
  legalForms: LegalForm[]
  /** By word: whether it is part of a legal form. */
  inForm: boolean[]
  /** Whether a preposition stood before the name: "с ООО «Толменом»". */
  behindPreposition: boolean
}

/**
 * Reads the words of a name in order: at each the legal form that begins there, or else the phrase, or else the word by itself.
 *
 * @param pieces those that the words are of
 */
export function readWords (name: WordsMeant, pieces: readonly Piece[]): WordsRead {
  const { words } = name
  const tail = legalTail(words, endOfName(words))
  const behindPreposition = words.length > 1 && isRussianPreposition(words[0]) && legalFormAt(words, 1, tail) !== undefined
  const read: WordsRead = { tokens: [], ends: [], legalForms: [], inForm: [], behindPreposition }
  for (let at = behindPreposition ? 1 : 0; at < words.length;) {
    // Words that were cut off have no piece of their own.
    const piece = pieces[Math.min(at, pieces.length - 1)]
    at += readForm(words, at, tail, piece.script, read) || readPhrase(name, at, piece.script, read) || readWord(name, at, piece, read)
    while (read.ends.length < read.tokens.length) read.ends.push(at)
  }
  return read
}

/** Reads the legal form that begins at a word, with the trades that it names. Returns how many words it has; 0 where none begins there. */
function readForm (words: readonly string[], at: number, tail: number, script: Script, { tokens, legalForms, inForm }: WordsRead): number {
  const legal = legalFormAt(words, at, tail)
  if (legal === undefined || belongsToName(words, at, legalForms)) return 0
  legalForms.push(legal.form)
  for (const trade of legal.trades) tokens.push(FORM_TOKENS[script](trade))
  for (let i = at; i < at + legal.length; i++) inForm[i] = true
  return legal.length
}

/** The same for the phrase of the lexicon that begins at a word. */
function readPhrase ({ words, typed, completedFrom }: WordsMeant, at: number, script: Script, { tokens }: WordsRead): number {
  const phrase = phraseAt(words, at)
  if (phrase === undefined) return 0
  tokens.push(PHRASE_TOKENS[script](words.slice(at, at + phrase.length).join(' ')))
  if (completedFrom !== undefined && at + phrase.length > completedFrom) quoteAsTyped(tokens, typed.slice(at))
  return phrase.length
}

/** Reads a word by itself. */
function readWord ({ words, typed, completedFrom }: WordsMeant, at: number, { script, cutFrom, written }: Piece, { tokens, legalForms }: WordsRead): number {
  const before = tokens.length
  if ((script === 'hangul' || script === 'han') && !isConnective(words[at])) addSegments(words[at], script, tokens, legalForms)
  else tokens.push(WORD_TOKENS[script](words[at]))
  if (cutFrom !== undefined && tokens.length === before + 1) tokens[before] = { ...tokens[before], cutFrom }
  if (written !== undefined) tokens[before] = { ...tokens[before], written }
  if (at === completedFrom) quoteAsTyped(tokens, typed.slice(at))
  return 1
}

/** Gives the last token, whose words were completed, the text that stands in the name. */
function quoteAsTyped (tokens: Token[], typed: readonly string[]): void {
  tokens[tokens.length - 1] = { ...tokens[tokens.length - 1], text: typed.join(' ') }
}

/**
 * Whether a word that is elsewhere a legal form belongs to the name here: where the name already has a legal form, or where
 * nothing but a word of one or two letters stands before it; or where it only closes a form that the name does not have.
 */
function belongsToName (words: readonly string[], at: number, forms: readonly LegalForm[]): boolean {
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
