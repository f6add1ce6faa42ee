import type { AnalysedName } from '../../names/analysed-name.js'
import { isKoreanSyllable } from '../../names/romanise/korean-latin.js'
import type { Token } from '../../names/words/token.js'
import { isVietnamese } from '../../names/vietnamese-names.js'
import type { NameScore } from './alignment.js'
import { differentFamilyNames, shareFamilyName } from './family-names.js'
import type { NameModel } from './model.js'
import type { Pairing } from './pairing.js'
import { unmetWords } from './unmet-words.js'

/**
 * The share of its score that a pair of names keeps where words of them are known to be different ones, however alike they are
 * spelt; 1 where none are.
 *
 * @param inCharacters the names of the listed party in Chinese characters
 */
export function differenceFactor (query: AnalysedName, listed: AnalysedName, scored: NameScore, inCharacters: () => readonly string[], model: NameModel): number {
  const { otherFamilyName, otherGivenName, otherSyllable, otherCharacters } = model
  let factor = 1
  if (otherFamilyName > 0 && differentFamilyNames(query.tokens, listed.tokens, scored.pairs)) factor *= 1 - otherFamilyName
  if (otherGivenName > 0 && differentGivenNames(query.tokens, listed.tokens, scored.pairs)) factor *= 1 - otherGivenName
  if (isVietnamese(query) && isVietnamese(listed) && eachLacksAWord(query, listed, scored)) factor *= 1 - otherSyllable
  if (otherCharacters > 0 && areOtherCharacters(query, scored, inCharacters)) factor *= 1 - otherCharacters
  return factor
}

/**
 * Whether own words in Chinese characters met by their sound alone: the list gives the name in characters too, and in others. 神众
 * and 沈忠 are both Shenzhong.
 */
function areOtherCharacters (query: AnalysedName, { pairs }: NameScore, inCharacters: () => readonly string[]): boolean {
  if (query.script !== 'han') return false
  const characters = pairs.flatMap(({ queryStart, queryLength }) => query.tokens.slice(queryStart, queryStart + queryLength))
    .filter(({ kind, script }) => kind === 'name' && script === 'han').flatMap(({ text }) => [...text])
  if (characters.length === 0) return false
  const names = inCharacters()
  return names.length > 0 && !names.some(name => characters.every(character => name.includes(character)))
}

/**
 * Whether two Koreans have given names of which one syllable alone is the same. A given name is one name, with a hyphen or without:
 * Heung-min is not Min, nor Ho-kyu Kyu-ri.
 */
function differentGivenNames (query: readonly Token[], listed: readonly Token[], pairs: readonly Pairing[]): boolean {
  const lengths = [givenSyllables(query), givenSyllables(listed)]
  if (lengths.includes(0) || !shareFamilyName(query, listed)) return false
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
  const given = tokens.filter(({ familyNames }) => familyNames === undefined)
  return given.length < tokens.length && given.every(({ readings }) => isKoreanSyllable(readings[0])) ? given.length : 0
}

function eachLacksAWord (query: AnalysedName, listed: AnalysedName, scored: NameScore): boolean {
  const unmet = unmetWords({ query, listed, scored })
  return unmet.query.some(isOwn) && unmet.listed.some(isOwn)
}

function isOwn ({ kind }: Token): boolean {
  return kind === 'name'
}
