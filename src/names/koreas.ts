import type { Token } from './words/token.js'

/** The ISO alpha-2 codes of the two states, which are also the concepts of their names. */
export const NORTH_KOREA = 'KP'
export const SOUTH_KOREA = 'KR'
/** The concept of "Korea" alone, which may be either. */
export const EITHER_KOREA = 'KOREA'

/** Whether a word of a name is a country, but neither Korea. */
export function isOtherCountry ({ kind, concept }: Token): boolean {
  return kind === 'country' && concept !== NORTH_KOREA && concept !== SOUTH_KOREA && concept !== EITHER_KOREA
}

/** Whether a word of a name says Korea, in whatever way. */
export function saysKorea (token: Token): boolean {
  return token.kind === 'country' && !isOtherCountry(token)
}

/** Whether a word of a name may say North Korea. */
export function maySayNorthKorea (token: Token): boolean {
  return saysKorea(token) && token.concept !== SOUTH_KOREA
}

/** The North's word for Korea. The South calls itself and the North by other words, and Chinese does so too. */
const NORTHERN_WORDS = new Set(['조선', '朝鲜', '朝鮮'])

/** Whether a word of a name says North Korea. */
export function saysNorthKorea ({ text, kind, concept }: Token): boolean {
  return kind === 'country' && (concept === NORTH_KOREA || NORTHERN_WORDS.has(text))
}
