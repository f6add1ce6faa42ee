import type { AnalysedName } from '../../names/analysed-name.js'
import { COMMON_CHINESE_SURNAMES } from '../../names/chinese-names.js'
import { chineseSurnamesOf } from '../../names/person/chinese-surnames.js'
import { isMandarinSyllable } from '../../names/romanise/mandarin-syllables.js'
import { isInCharacters } from '../../names/person/family-name.js'
import { koreanSurnameOf, koreanSurnamesOf } from '../../names/person/korean-surnames.js'
import { memoised } from '../../names/text/memoised.js'
import { mayBePinyin } from '../../names/romanise/pinyin.js'
import type { Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'
import { isOfSingleWords, type Pairing } from './pairing.js'
import { unmetWords } from './unmet-words.js'

type Words = readonly Token[]

/**
 * Whether two persons have different family names, of which one is hardly a misspelling of the other, because there are few such
 * names and everybody knows them. Korean names differ if no way of writing makes them one: Cho (조) and Chon (전), but not Chon (천)
 * and Cheon. So do Chinese ones, whatever they sound like: Zhu (朱) and Zhou (周).
 *
 * @param markedNames what the list marks as the listed person's family name
 */
export function differentFamilyNames (names: NamesMet, markedNames: () => readonly string[]): boolean {
  const [query, listed] = [names.query.tokens, names.listed.tokens]
  if (isInCharacters(query) && differsFromMarked(query[0], listed, markedNames)) return true
  const first = koreanFamilyNamesOf(query)
  const second = koreanFamilyNamesOf(listed)
  if (first.length === 0 || second.length === 0) return haveOtherEnds(names, areDifferentInChinese)
  if (!areDifferent(first, second)) return false
  if (isNotFamilyName(names)) return haveOtherEnds(names, areDifferentInKorean)
  return !isInCharacters(query) || !areOneInChinese(query[0], listed.find(isFamilyName))
}

/**
 * Whether a name in characters, which always begins with the family name, has another one than a name in characters that is listed, or
 * than the list marks: 林松 is no SONG Rim.
 */
function differsFromMarked (family: Token, listed: readonly Token[], markedNames: () => readonly string[]): boolean {
  const marked = isInCharacters(listed) ? [listed[0]] : listed.filter(({ text }) => markedNames().includes(text))
  return marked.length === 1 && areDifferent(koreanSurnamesOf(family), koreanSurnamesOf(marked[0])) && !areOneInChinese(family, marked[0])
}

/** Whether the Korean family name asked about only lacks a letter of the listed one, as a slip of the hand leaves it: Pak for Paek. */
export function lacksLetter ({ query, listed }: NamesMet): boolean {
  const [asked, whole] = [query, listed].map(({ tokens }) => tokens.find(isFamilyName)?.text ?? '')
  return asked !== '' && [...whole].some((_, i) => whole.slice(0, i) + whole.slice(i + 1) === asked)
}

function areOneInChinese (word: Token, other?: Token): boolean {
  return other !== undefined && chineseSurnamesOf(word).some(name => chineseSurnamesOf(other).includes(name))
}

/**
 * Whether what was taken for the family name of one person is a word of the other's given name, and no word of one of them is left: the
 * Nam of Chae Song Nam and Choe Song Nam.
 */
function isNotFamilyName (names: NamesMet): boolean {
  const unmet = unmetWords(names)
  return (unmet.query.length === 0 || unmet.listed.length === 0) && names.scored.pairs.some(pair => metGivenName(pair, names))
}

function metGivenName (pair: Pairing, { query, listed }: NamesMet): boolean {
  return isOfSingleWords(pair) && pair.similarity >= NEARLY_SAME && isFamilyName(query.tokens[pair.queryStart]) !== isFamilyName(listed.tokens[pair.listedStart])
}

const NEARLY_SAME = 0.95

function isFamilyName ({ familyNames }: Token): boolean {
  return familyNames !== undefined
}

/** Whether two persons may have one Korean family name. */
export function shareFamilyName ({ query, listed }: NamesMet): boolean {
  const names = koreanFamilyNamesOf(query.tokens)
  return koreanFamilyNamesOf(listed.tokens).some(name => names.includes(name))
}

/** What the family name at either end may be. */
function koreanFamilyNamesOf (tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ familyNames = [] }) => familyNames)
}

/** Whether two words at the end of their names, which met each other inexactly or nothing at all, are different family names. */
function haveOtherEnds (names: NamesMet, areOther: (word: Token, other: Token, query: Words, listed: Words) => boolean): boolean {
  const [query, listed] = [names.query.tokens, names.listed.tokens]
  if (names.scored.pairs.some(pair => pair.similarity < 1 && isEnd(pair, query, listed) && areOther(query[pair.queryStart], listed[pair.listedStart], query, listed))) return true
  const unmet = unmetWords(names)
  return endsOf(query).some(word => unmet.query.includes(word) && endsOf(listed).some(other => unmet.listed.includes(other) && areOther(word, other, query, listed)))
}

function endsOf (words: Words): Words {
  return [words[0], words[words.length - 1]]
}

/** Whether single words met, each the first or the last of its name. */
function isEnd ({ queryStart, queryLength, listedStart, listedLength }: Pairing, query: Words, listed: Words): boolean {
  const isAtEnd = (start: number, length: number, words: number) => length === 1 && (start === 0 || start === words - 1)
  return isAtEnd(queryStart, queryLength, query.length) && isAtEnd(listedStart, listedLength, listed.length)
}

function areDifferentInKorean (word: Token, other: Token): boolean {
  return areDifferent(koreanSurnamesOf(word), koreanSurnamesOf(other))
}

/** Whether two words are Chinese family names and not the same, each beside another word that is Chinese. */
function areDifferentInChinese (word: Token, other: Token, query: Words, listed: Words): boolean {
  return isBesideChinese(word, query) && isBesideChinese(other, listed) && areDifferent(chineseSurnamesOf(word), chineseSurnamesOf(other))
}

function isBesideChinese (word: Token, tokens: Words): boolean {
  return tokens.some(token => token !== word && isChinese(token))
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
  return koreanSurnameOf(tokens[0]) !== undefined || COMMON_CHINESE_SURNAMES.has(text)
}
