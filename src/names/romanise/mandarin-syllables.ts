import { PINYIN_SYLLABLES } from './pinyin-syllables.js'
import { pinyinOfWadeGiles } from './wade-giles.js'

/** The syllables of Mandarin, in pinyin without tones. */
export const MANDARIN_SYLLABLES: ReadonlySet<string> = new Set(PINYIN_SYLLABLES.map(({ pinyin }) => pinyin))

/** Whether a word is a syllable of Mandarin, in pinyin or in the spelling of Taiwan. */
export function isMandarinSyllable (word: string): boolean {
  return MANDARIN_SYLLABLES.has(word) || pinyinOfWadeGiles(word).length > 0
}
