import { mayBeKoreanInLatin } from './korean-latin.js'
import { isMandarinSyllable } from './mandarin-syllables.js'
import { isPinyin, mayBePinyin } from './pinyin.js'
import { isVietnameseSyllable } from './vietnamese.js'

/** Whether a Latin word may be of Chinese or Vietnamese names: one syllable of either, or several of pinyin. */
export function mayBeChineseOrVietnamese (word: string): boolean {
  return isVietnameseSyllable(word) || isMandarinSyllable(word) || mayBePinyin(word)
}

/** Whether a Latin word may be of Chinese or Vietnamese names, and of no Korean ones: Thinh, Wei, Fengsheng. */
export function isChineseOrVietnamese (word: string): boolean {
  return !mayBeKoreanInLatin(word) && mayBeChineseOrVietnamese(word)
}

/**
 * Whether a word that may be read in these ways is of Chinese or Vietnamese names, and of no Korean ones even by its letters. Guangda
 * divides into syllables of Korean (gu-ang-da), but nobody writes a Korean name so. Only what may be a Korean family name is judged by
 * the words beside it in this way: Maria and Diana are pinyin by their letters too, and make no Chinese syllable of an article or a title
 * before them.
 */
export function isHardlyKorean (readings: readonly string[]): boolean {
  return !readings.some(reading => mayBeKoreanInLatin(reading) && !isPinyin(reading)) && readings.some(mayBeChineseOrVietnamese)
}
