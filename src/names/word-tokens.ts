import type { Concept } from './lexicon/concepts.js'
import { isConnective } from './lexicon/connectives.js'
import { conceptOf, misspeltConceptOf, unspacedWords } from './lexicon/lexicon.js'
import { koreanArabicReadings } from './romanise/korean-arabic.js'
import { readingsAsLettered } from './romanise/korean-assimilation.js'
import { isKoreanThroughRussian, readingsThroughRussian } from './romanise/korean-through-russian.js'
import { numberOf } from './words/numbers.js'
import { rarityKey } from './romanise/phonemes.js'
import { phraseAt } from './lexicon/phrases.js'
import { bitsOf, isAttested, MOST_BITS } from './lexicon/rarity.js'
import { readingsOf } from './romanise/readings.js'
import { memoisedByScript } from './text/memoised.js'
import { withLettersForPairs } from './text/misread-letters.js'
import type { Script, Unspaced } from './text/scripts.js'
import { spelledLetters } from './romanise/loanwords.js'
import type { Token } from './words/token.js'

/** The token of a whole word, by script. Tokens are remembered, because the same words recur in many names. */
export const WORD_TOKENS = memoisedByScript((word, script) => {
  if (isConnective(word)) return connective(word, script)
  if (script === 'digit') return numberToken(word, script, word)
  const concept = conceptOf(word) ?? (script === 'latin' ? conceptMeantBy(word) : undefined)
  if (concept !== undefined) return conceptToken(word, script, concept)
  const token = nameToken(word, script, readingsOf(word, script))
  if (script === 'arabic') return withVowels(token)
  if (!isUnknown(token)) return token
  const further = [...isKoreanThroughRussian(word) ? readingsThroughRussian(word) : [], ...readingsAsLettered(word), ...withLettersForPairs(word)]
  return further.length === 0 ? token : { ...token, readings: [...token.readings, ...further] }
})

/** The business word that a scanner misread ("tracling", which is not trawling), or that was mistyped. */
function conceptMeantBy (word: string): Concept | undefined {
  const asScanned = withLettersForPairs(word)
  const meant = asScanned.length === 0 || isAttested(word) ? undefined : asScanned.map(conceptOf).find(concept => concept !== undefined)
  return meant ?? misspeltConceptOf(word)
}

/** Words that real companies bear are themselves. Others may have been written another way before, or misread by a scanner. */
function isUnknown ({ text, script, bits }: Token): boolean {
  return script === 'latin' && text.length >= SHORTEST_UNKNOWN && bits === MOST_BITS
}

const SHORTEST_UNKNOWN = 5

/** A firm's word in Arabic letters that divides into syllables of Korean, unless it has one alone: too many words are like that. */
function withVowels (token: Token): Token {
  const vowelled = token.text.length >= SHORTEST_KOREAN ? koreanArabicReadings(token.text) : []
  return vowelled.length === 0 ? token : { ...token, vowelled }
}

const SHORTEST_KOREAN = 6

/** The token of a phrase of the lexicon, given with single spaces between its words. */
export const PHRASE_TOKENS = memoisedByScript((text, script) => conceptToken(text, script, phraseAt(text.split(' '), 0)!.concept))

/**
 * The token of a trade that a legal form names: Handels GmbH. It describes rather than tells, because half the firms of Turkey are a
 * Ticaret Ltd. Şti., whatever they do, and papers leave it out with the form.
 */
export const FORM_TOKENS = memoisedByScript((text, script) => ({ ...WORD_TOKENS[script](text), kind: 'generic' as const }))

/** The token of a lexicon word that segmentation found in Hangul or Han. */
export const SEGMENT_TOKENS = memoisedByScript((text, script) => conceptToken(text, script, unspacedWords(script as Unspaced).get(text)!))
/** The token of a name or connective that segmentation left between lexicon words. */
export const NAME_TOKENS = memoisedByScript((text, script) => isConnective(text) ? connective(text, script) : nameToken(text, script, readingsOf(text, script)))

function bare (text: string, script: Script, readings: string[]): Omit<Token, 'kind' | 'bits'> {
  return { text, script, readings: readings.length > 0 ? readings : [text], consonantal: script === 'arabic', acronym: false }
}

function connective (text: string, script: Script): Token {
  return { ...bare(text, script, readingsOf(text, script)), kind: 'connective', bits: 0 }
}

/**
 * The token of a firm's own word. One in Hangul that spells letters, if only two (엘지, LG), carries them as well, since it may be
 * an abbreviation.
 *
 * @param readings its Latin spellings, the likeliest first
 */
export function nameToken (text: string, script: Script, readings: string[]): Token {
  const word = bare(text, script, readings)
  const letters = script === 'hangul' ? spelledLetters(text) : null
  return { ...word, ...(letters !== null && { letters }), kind: 'name', acronym: isAcronym(word.readings[0], script), bits: bitsOf(rarityKey(word.readings[0])) }
}

/** The number 1 carries the concept `first`, which has many words of its own; other numbers are compared as figures. */
function numberToken (text: string, script: Script, number: string): Token {
  const first = number === '1' && { concept: 'first' }
  return { ...bare(text, script, [number]), kind: 'number', ...first, bits: bitsOf(number) }
}

/** The token of a word of the lexicon. An ordinal ("second", 第二) becomes a number. */
export function conceptToken (text: string, script: Script, concept: Concept): Token {
  if (concept.kind === 'connective') return connective(text, script)
  const number = numberOf(concept)
  if (number !== undefined) return numberToken(text, script, number)
  return { ...bare(text, script, readingsOf(text, script)), kind: concept.kind, concept: concept.id, bits: bitsOf('#' + concept.id) }
}

const SHORT_ACRONYM = 3
const LONG_ACRONYM = 5

/** Up to three letters, or up to five without a vowel, are an abbreviation more often than a word. */
function isAcronym (reading: string, script: Script): boolean {
  if (script !== 'latin' && script !== 'cyrillic') return false
  return reading.length <= SHORT_ACRONYM || (reading.length <= LONG_ACRONYM && !/[aeiouy]/.test(reading))
}
