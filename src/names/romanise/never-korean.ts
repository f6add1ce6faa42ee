import { mayBeKoreanInLatin } from './korean-latin.js'
import { isMandarinSyllable } from './mandarin-syllables.js'
import { mayBePinyin } from './pinyin.js'
import { isVietnameseSyllable } from './vietnamese.js'

/** Whether a Latin word may be of Chinese or Vietnamese names: one syllable of either, or several of pinyin. */
export function mayBeChineseOrVietnamese (word: string): boolean {
  return isVietnameseSyllable(word) || isMandarinSyllable(word) || mayBePinyin(word)
}

/** Whether a Latin word may be of Chinese or Vietnamese names, and of no Korean ones: Thinh, Wei, Fengsheng. */
export function isChineseOrVietnamese (word: string): boolean {
  return !mayBeKoreanInLatin(word) && mayBeChineseOrVietnamese(word)
}
