import { isHardlyKorean } from '../romanise/never-korean.js'
import { memoised } from '../text/memoised.js'
import type { Token } from '../words/token.js'
import { koreanSurnameOf, koreanSurnamesOf } from './korean-surnames.js'

/**
 * Marks the Korean family name: the first word or the last, whichever is the commoner one, and in Hangul and Chinese characters, which
 * keep their order, the first if it may be one. There may be none, and there is none
 * beside a word that is Chinese or Vietnamese and cannot be Korean: the Ji of Ji Yupeng is no Chi, nor the Do of Do Khanh a To.
 */
export function withFamilyName (tokens: Token[]): Token[] {
  const last = tokens.length - 1
  if (last < 0 || tokens.some(isNeverKorean)) return tokens
  const first = surnameRank(tokens[0])
  const other = surnameRank(tokens[last])
  if (Math.min(first, other) === Infinity) return tokens
  const family = first <= other || (first < Infinity && isInCharacters(tokens)) ? 0 : last
  return tokens.map((token, i) => i === family ? asFamilyName(token) : token)
}

/** Whether a name is written in Hangul or in Chinese characters throughout, where the family name always stands first. */
export function isInCharacters (tokens: readonly Token[]): boolean {
  return tokens.every(({ script }) => script === 'hangul' || script === 'han')
}

/** Whether a word is one of Chinese or Vietnamese names, and none of Korean ones. */
const isNeverKorean = memoised(({ script, readings }: Token): boolean => (script === 'latin' || script === 'cyrillic') && isHardlyKorean(readings))

/** The rank of a word among Korean family names: the smaller, the commoner; Infinity for any other word. */
const surnameRank = memoised((token: Token): number => koreanSurnameOf(token)?.rank ?? Infinity)

const asFamilyName = memoised((token: Token): Token => ({ ...token, concept: 'surname-' + koreanSurnameOf(token)!.name, familyNames: koreanSurnamesOf(token) }))
