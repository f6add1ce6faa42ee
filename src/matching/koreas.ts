import type { Token } from '../names/token.js'

/** The ISO alpha-2 codes of the two states, which are also the concepts of their names. */
export const NORTH_KOREA = 'KP'
export const SOUTH_KOREA = 'KR'
/** The concept of "Korea" alone, which may be either. */
const EITHER_KOREA = 'KOREA'

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
