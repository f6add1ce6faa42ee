import { isChineseSurname } from '../../names/person/chinese-surnames.js'
import { chineseSyllablesOf, mayBeOneInChinese, type ChineseSyllable } from '../../names/person/chinese-syllables.js'
import { koreanSurnamesOf } from '../../names/person/korean-surnames.js'
import { koreanLettersOf } from '../../names/romanise/korean-letters.js'
import type { Token } from '../../names/words/token.js'

type ChineseName = readonly ChineseSyllable[]

/** A family name and one or two syllables of a given name. */
const [FEWEST, MOST] = [2, 3]

/**
 * How two names of persons compare syllable by syllable where both may be Chinese: whether they may be one, or one syllable at least is
 * another, or missing. TAN Kee Beng is not TAN Wee Beng. Undefined where either is no Chinese name, and for others that may as well
 * be Korean.
 */
export function comparedAsChinese (query: readonly Token[], listed: readonly Token[]): 'one' | 'other' | undefined {
  const others = chineseNamesOf(listed)
  const names = others.length === 0 ? [] : chineseNamesOf(query)
  if (names.length === 0) return undefined
  if (names.some(name => others.some(other => mayBeOne(name, other)))) return 'one'
  return isNoKorean(query) || isNoKorean(listed) ? 'other' : undefined
}

/** The syllables of a Chinese person's name, in each way in which its words divide. */
function chineseNamesOf (tokens: readonly Token[]): readonly ChineseName[] {
  if (tokens.length < FEWEST || tokens.length > MOST || !(isChineseSurname(tokens[0]) || isChineseSurname(tokens[tokens.length - 1]))) return []
  return tokens.reduce<readonly ChineseName[]>((names, token) =>
    names.flatMap(name => chineseSyllablesOf(token).map(syllables => [...name, ...syllables])).filter(({ length }) => length <= MOST), [[]])
}

/** Whether two names are one, with the family name at the same end or at the other. */
function mayBeOne (name: ChineseName, other: ChineseName): boolean {
  return name.length === other.length && [other, [...other.slice(-1), ...other.slice(0, -1)], [...other.slice(1), other[0]]]
    .some(turned => turned.every((syllable, i) => mayBeOneInChinese(syllable, name[i])))
}

/** Whether a name in Latin letters is no Korean one: it divides into no syllables of Korean, or has none of its family names at an end. */
function isNoKorean (tokens: readonly Token[]): boolean {
  if (!tokens.every(({ script }) => script === 'latin')) return false
  const syllables = tokens.reduce((sum, { text }) => sum + Math.min(...koreanLettersOf(text).map(({ length }) => length)), 0)
  return syllables > MOST || ![tokens[0], tokens[tokens.length - 1]].some(token => koreanSurnamesOf(token).length > 0)
}
