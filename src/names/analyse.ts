import { arabicReadings } from './arabic.js'
import { divideCompound } from './compounds.js'
import type { Concept, WordKind } from './concepts.js'
import { isConnective } from './connectives.js'
import { cutOffWord } from './cut-off.js'
import { romaniseCyrillic, withNasals } from './cyrillic.js'
import { koreanReadingOf, pinyinOf, simplifyHan } from './han.js'
import { readAsLoanword, romaniseHangul } from './hangul.js'
import { foldLatin } from './latin.js'
import { isInLegalForm, legalFormAt, legalTail, meantLegalWord, stutteredLegalWord, type LegalForm } from './legal-forms.js'
import { conceptOf, englishConceptOf, misspeltConceptOf, unspacedWords } from './lexicon.js'
import { LOANWORDS } from './loanwords.js'
import { numberOf, withPlainNumbers } from './numbers.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { ownWordOf } from './own-word.js'
import { transliterateOther } from './other-scripts.js'
import { placesTogether } from './places-apart.js'
import { rarityKey } from './phonemes.js'
import { phraseAt, placeEndingAt } from './phrases.js'
import { bitsOf } from './rarity.js'
import { remembered, rememberedByScript } from './remembered.js'
import { mainScript, splitByScript, type Run, type Script } from './scripts.js'
import { segment, spelledLetters } from './segment.js'
import { withoutOwnAcronym, withoutRepetition } from './telling-words.js'

/** One word of a name, ready to be compared. */
export interface Token {
  /** As written, in canonical form. */
  text: string
  script: Script
  kind: WordKind
  /** Concept id of a business word, place or country, the same in every language. */
  concept?: string
  /** How the word may be spelt in Latin letters, the likeliest first. Never empty. */
  readings: string[]
  /** The Latin letters that a Korean word spells out: 에스케이 is "sk". */
  letters?: string
  /** True for scripts that leave vowels out: only consonants can be compared. */
  consonantal: boolean
  /** True for an abbreviation of letters (KKG, CNC): it is compared letter by letter, not by sound. */
  acronym: boolean
  /** True for a word that is never read as one with its neighbours. */
  alone?: boolean
  /** True for the father's name: two persons may lack it, but do not have two. */
  patronymic?: boolean
  /** The word as written that this one was cut from: it may have been one word after all, misspelt. */
  cutFrom?: Compound
  /** How much the word says about identity; see `bitsOf`. */
  bits: number
}

/** A name taken apart: what it says (tokens, in order) and the legal forms set aside from it. */
export interface AnalysedName {
  canonical: string
  tokens: Token[]
  legalForms: LegalForm[]
  /** The script of most letters. */
  script: Script
  /** The abbreviation that the name gives of itself: "... Insurance Company (KNIC)". Not among the tokens. */
  ownAcronym?: Token
}

/** A word that was divided, by the names of its parts in order; one object for all its parts. */
export interface Compound {
  text: string
  parts: number
}

/** Words that Chinese addresses put after a place: "深圳市". */
const HAN_AREA = /^[市省县区州镇]/u

/** Takes a canonical name (see `canonicalName`) apart. Any text is accepted; one without letters has no tokens. */
export function analyseName (canonical: string): AnalysedName {
  const runs = withPlainNumbers(canonical.split(' ').flatMap(splitByScript))
  const pieces = inReadingOrder(runs.flatMap(dividedRun).filter(({ text }) => text !== ''))
  const words = pieces.map(({ text, script }, i) => i > 0 && script === 'latin' ? MEANT(text) : stutteredLegalWord(text) ?? text)
  const last = words.length - 1
  if (last > 0) words[last] = cutOffWord(words[last], canonical) ?? words[last]
  const tail = legalTail(words, endOfName(words))
  const tokens: Token[] = []
  const ends: number[] = []
  const legalForms: LegalForm[] = []
  const inForm = new Array<boolean>(words.length).fill(false)
  for (let i = 0; i < words.length;) {
    while (ends.length < tokens.length) ends.push(i)
    const legal = legalFormAt(words, i, tail)
    if (legal !== undefined) {
      legalForms.push(legal.form)
      inForm.fill(true, i, i + legal.length)
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
  const { telling, acronym } = withoutOwnAcronym(withoutRepetition(tokens, ends), words, inForm)
  return { canonical, tokens: telling, legalForms, script: mainScript(runs), ...(acronym !== undefined && { ownAcronym: acronym }) }
}

interface Piece extends Run { cutFrom?: Compound }

function inReadingOrder (pieces: readonly Piece[]): readonly Piece[] {
  return placesTogether(pieces.map(({ text }) => text))?.map(i => pieces[i]) ?? pieces
}

/** Where a name ends, the places left out that stand behind it: "... Anstalt, Pyongyang". */
function endOfName (words: readonly string[]): number {
  let end = words.length
  for (let length = 1; length > 0 && end > 1; end -= length) length = placeEndingAt(words, end)
  return end
}

/** A run in the spelling of the lexicon, divided where words were run together. */
function dividedRun ({ text, script }: Run): readonly Piece[] {
  return DIVIDED[script](text)
}

const DIVIDED: Record<Script, (text: string) => readonly Piece[]> = rememberedByScript((text, script) => {
  if (script !== 'latin' && script !== 'cyrillic') return [{ text: script === 'han' ? simplifyHan(text) : withoutOptionalMarks(text), script }]
  const word = script === 'latin' ? foldLatin(text) : withoutOptionalMarks(text)
  const parts = divideCompound(word)
  if (parts.length === 1) return [{ text: parts[0], script }]
  const cutFrom: Compound = { text: word, parts: parts.length }
  return parts.map(part => ({ text: part, script, cutFrom }))
})

/** A misspelt legal form as it was meant; any other word as it is. */
const MEANT = remembered((word: string): string => isInLegalForm(word) || conceptOf(word) !== undefined ? word : meantLegalWord(word) ?? stutteredLegalWord(word) ?? word)

function addWord (word: string, script: Script, tokens: Token[], legalForms: LegalForm[]): void {
  if ((script === 'hangul' || script === 'han') && !isConnective(word)) addSegments(word, script, tokens, legalForms)
  else tokens.push(WORD_TOKENS[script](word))
}

function addSegments (word: string, script: 'hangul' | 'han', tokens: Token[], legalForms: LegalForm[]): void {
  const parts = segment(word, script)
  const own = script === 'hangul' && tokens.length === 0 ? ownWordOf(parts) : undefined
  for (const [i, part] of parts.entries()) {
    if (i === 0 && own !== undefined) {
      const name = NAME_TOKENS[script](part.text)
      // Many firms are called by such a word: it says no more than the word does.
      tokens.push({ ...name, concept: own.id, bits: Math.min(name.bits, bitsOf('#' + own.id)) })
    } else if (part.is === 'legal') {
      legalForms.push(part.form)
    } else if (part.is === 'concept') {
      tokens.push(SEGMENT_TOKENS[script](part.text))
    } else if (part.is === 'loanword') {
      const concept = englishConceptOf(part.english)
      tokens.push(concept === undefined
        ? nameToken(part.text, script, [part.english, romaniseHangul(part.text, 'revised')])
        : conceptToken(part.text, script, concept))
    } else if (part.is === 'letters') {
      tokens.push({ ...nameToken(part.text, script, readingsOf(part.text, script)), letters: part.letters, bits: bitsOf(rarityKey(part.letters)) })
    } else {
      const text = script === 'han' && tokens.at(-1)?.kind === 'place' ? part.text.replace(HAN_AREA, '') : part.text
      if (text !== '') tokens.push(NAME_TOKENS[script](text))
    }
  }
}

/** The token of a whole word of each script; the same words come in name after name. */
const WORD_TOKENS = rememberedByScript((word, script) => {
  if (isConnective(word)) return connective(word, script)
  if (script === 'digit') return numberToken(word, script, word)
  const concept = conceptOf(word) ?? (script === 'latin' ? misspeltConceptOf(word) : undefined)
  return concept === undefined ? nameToken(word, script, readingsOf(word, script)) : conceptToken(word, script, concept)
})

const PHRASE_TOKENS = rememberedByScript((text, script) => conceptToken(text, script, phraseAt(text.split(' '), 0)!.concept))

/** The tokens of words found inside Hangul and Han: those of the lexicon, and what is left between them. */
const SEGMENT_TOKENS = rememberedByScript((text, script) => conceptToken(text, script, unspacedWords(script as 'hangul' | 'han').get(text)!))
const NAME_TOKENS = rememberedByScript((text, script) => isConnective(text) ? connective(text, script) : nameToken(text, script, readingsOf(text, script)))

/** The Latin spellings of a word, the likeliest first; empty when it has none. */
export function readingsOf (word: string, script: Script): string[] {
  switch (script) {
    case 'cyrillic': return distinct([romaniseCyrillic(word), romaniseCyrillic(word, false), romaniseCyrillic(withNasals(word))])
    case 'arabic': return distinct(arabicReadings(word))
    case 'hangul': return hangulReadings(word)
    case 'han': return distinct([pinyinOf(word), koreanReadingOf(word)])
    case 'latin': return [word]
    default: return distinct([transliterateOther(word)])
  }
}

/** Letter names of two syllables are as often a name (유비). */
const SHORTEST_SPELLING = 3

/** The foreign spelling comes second, for words that were borrowed are read as one with their neighbours in it. */
function hangulReadings (word: string): string[] {
  return distinct([
    romaniseHangul(word, 'revised'),
    LOANWORDS.get(word) ?? (word.length >= SHORTEST_SPELLING ? spelledLetters(word) : null),
    readAsLoanword(word),
    romaniseHangul(word, 'letters'),
    romaniseHangul(word, 'customary')
  ])
}

function distinct (readings: (string | null)[]): string[] {
  return [...new Set(readings.filter(reading => reading !== null && reading !== ''))] as string[]
}

function bare (text: string, script: Script, readings: string[]): Omit<Token, 'kind' | 'bits'> {
  return { text, script, readings: readings.length > 0 ? readings : [text], consonantal: script === 'arabic', acronym: false }
}

function connective (text: string, script: Script): Token {
  return { ...bare(text, script, readingsOf(text, script)), kind: 'connective', bits: 0 }
}

/** A word of the firm's own. */
function nameToken (text: string, script: Script, readings: string[]): Token {
  const word = bare(text, script, readings)
  const letters = script === 'hangul' ? spelledLetters(text) : null
  return { ...word, ...(letters !== null && { letters }), kind: 'name', acronym: isAcronym(word.readings[0], script), bits: bitsOf(rarityKey(word.readings[0])) }
}

/** Number one is also the first, which has many names; the others are compared as figures. */
function numberToken (text: string, script: Script, number: string): Token {
  const first = number === '1' && { concept: 'first' }
  return { ...bare(text, script, [number]), kind: 'number', ...first, bits: bitsOf(number) }
}

function conceptToken (text: string, script: Script, concept: Concept): Token {
  const number = numberOf(concept)
  if (number !== undefined) return numberToken(text, script, number)
  return { ...bare(text, script, readingsOf(text, script)), kind: concept.kind, concept: concept.id, bits: bitsOf('#' + concept.id) }
}

const SHORT_ACRONYM = 3
const LONG_ACRONYM = 5

/** Three letters, or up to five without a vowel, are an abbreviation more often than a word. */
function isAcronym (reading: string, script: Script): boolean {
  if (script !== 'latin' && script !== 'cyrillic') return false
  return reading.length <= SHORT_ACRONYM || (reading.length <= LONG_ACRONYM && !/[aeiouy]/.test(reading))
}
