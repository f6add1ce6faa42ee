import { isInCharacters } from '../../names/person/family-name.js'
import { hangulOf } from '../../names/romanise/han.js'
import { isKoreanSyllable } from '../../names/romanise/korean-latin.js'
import { koreanLettersOf, mayBeOneName, MOST_SYLLABLES, type KoreanLetters } from '../../names/romanise/korean-letters.js'
import { isInitial, type Token } from '../../names/words/token.js'
import { comparedAsChinese } from './chinese-persons.js'
import { shareFamilyName } from './family-names.js'
import type { NamesMet } from './names-met.js'

/**
 * Whether two persons have different given names. Two Koreans of one family name do if one syllable alone is the same, or one that stands
 * in the same place is the other's in no romanisation, and two Chinese likewise. Characters are read in one language throughout: 刘金 is
 * Liu Jin or Ryu Kum, and no Ryu Jin.
 */
export function differentGivenNames (names: NamesMet): boolean {
  const [query, listed] = [names.query.tokens, names.listed.tokens]
  const asChinese = comparedAsChinese(query, listed)
  if (asChinese === 'other') return true
  if (asChinese === 'one' && (isInCharacters(query) || isInCharacters(listed))) return false
  return shareFamilyName(names) && (oneSyllableMet(names) || haveOtherSyllables(query, listed))
}

/** A given name is one name, with a hyphen or without: Heung-min is not Min, nor Ho-kyu Kyu-ri. */
function oneSyllableMet ({ query: { tokens: query }, listed: { tokens: listed }, scored: { pairs } }: NamesMet): boolean {
  const lengths = [givenSyllables(query), givenSyllables(listed)]
  if (lengths.includes(0)) return false
  if (lengths[0] !== lengths[1]) return Math.max(...lengths) === 2
  const met = pairs.filter(({ queryStart, queryLength }) => queryLength === 1 && query[queryStart].familyNames === undefined)
  return lengths[0] === 2 && met.length === 1 && placeOf(met[0].queryStart, query) !== placeOf(met[0].listedStart, listed)
}

/** The place of a word in the given name. */
function placeOf (word: number, tokens: readonly Token[]): number {
  return tokens.filter(({ familyNames }, i) => familyNames === undefined && i < word).length
}

/** How many syllables stand beside the Korean family name of a person; 0 where there is none, or other words. */
function givenSyllables (tokens: readonly Token[]): number {
  const given = tokens.filter(isGiven)
  return given.length < tokens.length && given.every(isOfSyllables) ? given.reduce((sum, { text, script }) => sum + (script === 'hangul' || script === 'han' ? text.length : 1), 0) : 0
}

/** Whether a word is one syllable of Korean, or characters, each of which is one. */
function isOfSyllables ({ script, text, readings }: Token): boolean {
  return script === 'hangul' || script === 'han' ? text.length <= MOST_SYLLABLES : isKoreanSyllable(readings[0])
}

function isGiven ({ familyNames }: Token): boolean {
  return familyNames === undefined
}

/**
 * Whether some syllable of one given name cannot be the other's, however the two are divided: 종남 and Jong Nam are never Yong Nam. False
 * where they have not the same number of syllables, or a word that is no Korean, or an initial, or only a space at another
 * place (Kwan Ghun).
 */
function haveOtherSyllables (query: readonly Token[], listed: readonly Token[]): boolean {
  const [asked, whole] = [query, listed].map(tokens => tokens.filter(isGiven))
  if (asked.some(word => word.script === 'latin' && isInitial(word)) || areOneJoined(asked, whole)) return false
  const others = givenNames(whole)
  const comparable = givenNames(withoutCuts(asked, whole)).flatMap(name => others.filter(other => other.length === name.length).map(other => ({ name, other })))
  return comparable.length > 0 && !comparable.some(({ name, other }) => mayBeOneName(name, other))
}

/** Whether two given names are one without spaces, or the one that is asked about only lacks the last letter. */
function areOneJoined (...names: (readonly Token[])[]): boolean {
  const [asked, listed] = names.map(words => words.map(({ text }) => text).join(''))
  return asked === listed || isCutOff(asked, listed)
}

const OPEN = /[aeiou]$/

/** What still ends in a consonant is a syllable of its own: Yon is not Yong. */
function isCutOff (word: string, whole: string): boolean {
  return OPEN.test(word) && whole.slice(0, -1) === word
}

/**
 * The words of a given name, and in the place of each that only lacks the last letter of the listed word beside it, that word: Mi may be
 * Min cut off.
 */
function withoutCuts (given: readonly Token[], listed: readonly Token[]): readonly Token[] {
  return given.map((word, i) => i < listed.length && isCutOff(word.text, listed[i].text) ? listed[i] : word)
}

/** The syllables of a given name, in each way in which its words divide. A word with several readings says too little. */
function givenNames (words: readonly Token[]): readonly (readonly KoreanLetters[])[] {
  return words.reduce<readonly (readonly KoreanLetters[])[]>((names, token) => {
    const divided = dividedWord(token)
    return names.flatMap(name => divided.map(syllables => [...name, ...syllables])).filter(({ length }) => length <= MOST_SYLLABLES)
  }, [[]])
}

function dividedWord ({ text, script, readings }: Token): readonly (readonly KoreanLetters[])[] {
  if (script === 'han') return koreanLettersOf(hangulOf(text) ?? '')
  return script === 'hangul' || (script === 'latin' && readings.length === 1) ? koreanLettersOf(text) : []
}
