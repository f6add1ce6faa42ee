import type { AnalysedName } from '../../names/analysed-name.js'
import { COMMON_CHINESE_SURNAMES } from '../../names/chinese-names.js'
import { chineseSurnamesOf, CHINESE_SURNAMES } from '../../names/person/chinese-surnames.js'
import { isMandarinSyllable } from '../../names/romanise/mandarin-syllables.js'
import { koreanSurnameOf } from '../../names/person/korean-surnames.js'
import { memoised } from '../../names/text/memoised.js'
import { mayBePinyin } from '../../names/romanise/pinyin.js'
import type { Token } from '../../names/words/token.js'
import type { Pairing } from './pairing.js'

/**
 * Whether two persons have different family names, of which one is hardly a misspelling of the other, because there are few such
 * names and everybody knows them. Korean names differ if no way of writing makes them one: Cho (조) and Chon (전), but not Chon (천)
 * and Cheon. So do Chinese ones, whatever they sound like: Zhu (朱) and Zhou (周).
 *
 * @param pairs the words that met
 */
export function differentFamilyNames (query: readonly Token[], listed: readonly Token[], pairs: readonly Pairing[]): boolean {
  const first = koreanFamilyNamesOf(query)
  const second = koreanFamilyNamesOf(listed)
  if (first.length > 0 && second.length > 0) return areDifferent(first, second)
  return pairs.some(pair => pair.similarity < 1 && isEnd(pair, query, listed) && areDifferentInChinese(pair, query, listed))
}

/** Whether two persons may have one Korean family name. */
export function shareFamilyName (query: readonly Token[], listed: readonly Token[]): boolean {
  const names = koreanFamilyNamesOf(query)
  return koreanFamilyNamesOf(listed).some(name => names.includes(name))
}

/** What the family name at either end may be. */
function koreanFamilyNamesOf (tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ familyNames = [] }) => familyNames)
}

/** Whether single words met, each the first or the last of its name. */
function isEnd ({ queryStart, queryLength, listedStart, listedLength }: Pairing, query: readonly Token[], listed: readonly Token[]): boolean {
  const isAtEnd = (start: number, length: number, words: number) => length === 1 && (start === 0 || start === words - 1)
  return isAtEnd(queryStart, queryLength, query.length) && isAtEnd(listedStart, listedLength, listed.length)
}

/** Whether two words are Chinese family names and not the same, each beside another word that is Chinese. */
function areDifferentInChinese ({ queryStart, listedStart }: Pairing, query: readonly Token[], listed: readonly Token[]): boolean {
  return isBesideChinese(queryStart, query) && isBesideChinese(listedStart, listed) && areDifferent(chineseSurnamesOf(query[queryStart]), chineseSurnamesOf(listed[listedStart]))
}

function isBesideChinese (word: number, tokens: readonly Token[]): boolean {
  return tokens.some((token, i) => i !== word && isChinese(token))
}

const isChinese = memoised(({ script, readings }: Token): boolean => script === 'han' || readings.some(reading => isMandarinSyllable(reading) || mayBePinyin(reading)))

function areDifferent (first: readonly string[], second: readonly string[]): boolean {
  return first.length > 0 && second.length > 0 && !first.some(name => second.includes(name))
}

/** Words of a Korean or Chinese name: the family name and one or two of the given name. */
const MOST_WORDS = 3

/** Whether the name of a firm may as well be a person's, by a Korean or Chinese family name before it. */
export function mayBePersons ({ tokens, legalForms }: AnalysedName): boolean {
  if (tokens.length < 2 || tokens.length > MOST_WORDS || legalForms.length > 0 || tokens.some(({ kind }) => kind !== 'name')) return false
  const [{ text }] = tokens
  return koreanSurnameOf(tokens[0]) !== undefined || COMMON_CHINESE_SURNAMES.has(text) || CHINESE_SURNAMES.has(text)
}
