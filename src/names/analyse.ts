import { divideCompound } from './compounds.js'
import { isConnective } from './connectives.js'
import { cutOffWord } from './cut-off.js'
import { simplifyHan } from './han.js'
import { romaniseHangul } from './hangul.js'
import { foldLatin } from './latin.js'
import { isInLegalForm, legalFormAt, legalTail, meantLegalWord, stutteredLegalWord, type LegalForm } from './legal-forms.js'
import { conceptOf, englishConceptOf } from './lexicon.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { ownRomanisedWordOf, ownWordOf } from './own-word.js'
import { rarityKey } from './phonemes.js'
import { phraseAt, placeEndingAt } from './phrases.js'
import { placesTogether } from './places-apart.js'
import { bitsOf } from './rarity.js'
import { readingsOf } from './readings.js'
import { memoised, memoisedByScript } from './memoised.js'
import { runsOfName } from './runs.js'
import { mainScript, type Run, type Script, type Unspaced } from './scripts.js'
import { segment } from './segment.js'
import { isBody, withoutArea } from './segment-words.js'
import { withoutOwnAcronym, withoutRepetition } from './telling-words.js'
import type { Compound, Token } from './token.js'
import { conceptToken, nameToken, NAME_TOKENS, PHRASE_TOKENS, SEGMENT_TOKENS, WORD_TOKENS } from './word-tokens.js'

/** An analysed name: its tokens in order, and the legal forms that were set apart from them. */
export interface AnalysedName {
  canonical: string
  tokens: readonly Token[]
  legalForms: LegalForm[]
  /** The script that most letters belong to. */
  script: Script
  /** The abbreviation of itself that a name contains: "... Insurance Company (KNIC)". It is not among the tokens. */
  ownAcronym?: Token
}

/**
 * Analyses a canonical name (see `canonicalName`) of anything but a person. Any text is accepted. A text without letters and
 * digits, or one of legal forms alone, has no tokens.
 */
export function analyseName (canonical: string): AnalysedName {
  const runs = runsOfName(canonical)
  const pieces = piecesInOrder(runs)
  const words: string[] = []
  for (let i = 0; i < pieces.length; i++) words.push(i > 0 && pieces[i].script === 'latin' ? meantWord(pieces[i].text) : withoutStutter(pieces[i].text))
  const last = words.length - 1
  if (last > 0) words[last] = cutOffWord(words[last], canonical) ?? words[last]
  const tail = legalTail(words, endOfName(words))
  const tokens: Token[] = []
  const ends: number[] = []
  const legalForms: LegalForm[] = []
  const inForm: boolean[] = []
  for (let i = 0; i < words.length;) {
    while (ends.length < tokens.length) ends.push(i)
    const legal = legalFormAt(words, i, tail)
    if (legal !== undefined && !isOwnWord(words, i, legalForms)) {
      legalForms.push(legal.form)
      for (let k = 0; k < legal.length; k++) inForm[i + k] = true
      i += legal.length
      continue
    }
    const phrase = phraseAt(words, i)
    if (phrase !== undefined) {
      const text = words.slice(i, i + phrase.length).join(' ')
      tokens.push(PHRASE_TOKENS[pieces[i].script](text))
      i += phrase.length
      continue
    }
    const before = tokens.length
    addWord(words[i], pieces[i].script, tokens, legalForms)
    const { cutFrom } = pieces[i]
    if (cutFrom !== undefined && tokens.length === before + 1) tokens[before] = { ...tokens[before], cutFrom }
    i++
  }
  while (ends.length < tokens.length) ends.push(words.length)
  withOwnRomanisedWord(tokens)
  const { telling, acronym } = withoutOwnAcronym(withoutRepetition(tokens, ends), words, inForm)
  const analysed = { canonical, tokens: telling, legalForms, script: mainScript(runs) }
  return acronym === undefined ? analysed : { ...analysed, ownAcronym: acronym }
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

/** The one legal form that is as often part of the name: ООО «ДВ Инк» is DV Ink, while Майкрософт Инк is an Inc. */
const INK = 'инк'

/**
 * Whether a word that is elsewhere a legal form belongs to the name here: where the name already has a legal form, or where
 * nothing but a word of one or two letters stands before it.
 */
function isOwnWord (words: readonly string[], at: number, forms: readonly LegalForm[]): boolean {
  return words[at] === INK && (forms.length > 0 || (at === 1 && words[0].length < SHORTEST_NAME))
}

const SHORTEST_NAME = 3

interface Piece extends Run { cutFrom?: Compound }

/** The pieces of a name in reading order. The two words of a place are put together where other words stand between them. */
function piecesInOrder (runs: readonly Run[]): readonly Piece[] {
  const pieces: Piece[] = []
  const texts: string[] = []
  for (const { text, script } of runs) {
    for (const piece of dividedRun[script](text)) {
      pieces.push(piece)
      texts.push(piece.text)
    }
  }
  return placesTogether(texts)?.map(i => pieces[i]) ?? pieces
}

/** The position at which a name ends when the places after it are not counted: "... Anstalt, Pyongyang". */
function endOfName (words: readonly string[]): number {
  let end = words.length
  for (let length = 1; length > 0 && end > 1; end -= length) length = placeEndingAt(words, end)
  return end
}

/**
 * The pieces of a run in the spelling of the lexicon: simplified Han, no diacritics or optional marks. Latin and Cyrillic words
 * that were written together are divided.
 */
const dividedRun: Record<Script, (text: string) => readonly Piece[]> = memoisedByScript((text, script) => {
  if (script !== 'latin' && script !== 'cyrillic') return written({ text: script === 'han' ? simplifyHan(text) : withoutOptionalMarks(text), script })
  const word = script === 'latin' ? foldLatin(text) : withoutOptionalMarks(text)
  const parts = divideCompound(word)
  if (parts.length === 1) return written({ text: parts[0], script })
  const cutFrom: Compound = { text: word, parts: parts.length }
  return parts.map(part => ({ text: part, script, cutFrom }))
})

function written (piece: Piece): Piece[] {
  return piece.text === '' ? [] : [piece]
}

/** An abbreviated legal form without its doubled letter; any other word unchanged. */
const withoutStutter = memoised((word: string): string => stutteredLegalWord(word) ?? word)

/** A misspelt legal form as it was meant; any other word unchanged. */
const meantWord = memoised((word: string): string => isInLegalForm(word) || conceptOf(word) !== undefined ? word : meantLegalWord(word) ?? withoutStutter(word))

function addWord (word: string, script: Script, tokens: Token[], legalForms: LegalForm[]): void {
  if ((script === 'hangul' || script === 'han') && !isConnective(word)) addSegments(word, script, tokens, legalForms)
  else tokens.push(WORD_TOKENS[script](word))
}

function addSegments (word: string, script: Unspaced, tokens: Token[], legalForms: LegalForm[]): void {
  if (word.length === 1 && isBody(word, 0, script) && tokens.at(-1)?.kind === 'number') {
    tokens.push(SEGMENT_TOKENS[script](word))
    return
  }
  const parts = segment(word, script)
  const own = script === 'hangul' && tokens.length === 0 ? ownWordOf(parts) : undefined
  for (const [i, part] of parts.entries()) {
    if (i === 0 && own !== undefined) {
      const name = NAME_TOKENS[script](part.text)
      // Many firms are named by such a word, so that it says no more about identity than the business word does.
      tokens.push({ ...name, concept: own.id, bits: Math.min(name.bits, bitsOf('#' + own.id)) })
    } else if (part.is === 'legal') {
      legalForms.push(part.form)
    } else if (part.is === 'concept') {
      tokens.push(SEGMENT_TOKENS[script](script === 'han' ? withoutArea(part.text) : part.text))
    } else if (part.is === 'loanword') {
      const concept = englishConceptOf(part.english)
      tokens.push(concept === undefined
        ? nameToken(part.text, script, [part.english, romaniseHangul(part.text, 'revised')])
        : conceptToken(part.text, script, concept))
    } else if (part.is === 'letters') {
      tokens.push({ ...nameToken(part.text, script, readingsOf(part.text, script)), letters: part.letters, bits: bitsOf(rarityKey(part.letters)) })
    } else {
      tokens.push(NAME_TOKENS[script](part.text))
    }
  }
}
