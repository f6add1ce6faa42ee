import { isMandarinSyllable } from './mandarin-syllables.js'
import { memoised } from '../text/memoised.js'

const INITIAL = '(?:kk|kh?|gg?|n|tt|th?|d|r|l|m|pp|ph?|b|ss|sh?|jj?|tch|ch|h)?'
/** The vowels of all systems, and those that families write by habit (young, hai, hee). */
const VOWEL = '(?:wae|wai|weo|woo|y?eo|yae|you|y?oo|w?ae|eui|y?[aou]|w[aoi]|ai|o[ei]|eu|ui|ee|yi|i)'
const FINAL = '(?:ng|[nmkglrpbt])?'
/** Syllables in which Korean names have the vowel e end in it: Se, Je, Hye. */
const WITH_E = `${INITIAL}[yw]?e`
const SYLLABLE = `(?:${INITIAL}${VOWEL}${FINAL}|${WITH_E})`
const ONE_SYLLABLE = new RegExp(`^${SYLLABLE}$`)
const SYLLABLES = new RegExp(`^${SYLLABLE}{1,3}$`)

/**
 * Whether a Latin word may be of Korean names: it divides into syllables that Korean names have, in any of the romanisations in
 * use. Chol, Kyonghui and Heungmin do; Wei, Yupeng and Khanh do not.
 */
export const mayBeKoreanInLatin = memoised((word: string): boolean => SYLLABLES.test(word) && (!isMandarinSyllable(word) || isKoreanSyllable(word)))

/** Whether a Latin word is one syllable of Korean. */
export function isKoreanSyllable (word: string): boolean {
  return ONE_SYLLABLE.test(word)
}
