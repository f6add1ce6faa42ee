import { isKoreanInCyrillic, koreanReading, syllablesIn, withKoreanYo, withNasals } from './cyrillic.js'
import { memoised } from '../text/memoised.js'

/**
 * The DPRK's Latin spellings of a word that may be Korean with е printed for ё: Ренбон is Рёнбон, Ryonbong. None where it cannot be
 * such a one.
 */
export const koreanYoReadings = memoised((word: string): readonly string[] => {
  const yo = withKoreanYo(word)
  return yo === null ? [] : [koreanReading(yo), koreanReading(withNasals(yo, true))]
})

/** What Korean words hold in Russian letters and Russian ones hardly ever: ы and э, aspirates, ъ between two syllables. */
const TELLTALE = /[ыэ]|[тпкч]х|нъ/u

/** Whether a firm's word may be Korean: it has two syllables or more, each of the kind that Korean has. */
export function mayBeKoreanWord (word: string): boolean {
  return syllablesIn(word) > 1 && isKoreanInCyrillic(word)
}

/** Whether a firm's word shows by itself that it is Korean: Ренъван, Пхенчхон. */
export function showsKorean (word: string): boolean {
  return TELLTALE.test(word) && mayBeKoreanWord(word)
}
