import { areOtherSyllables, areSpeltApart, isPinyin } from '../../names/romanise/pinyin.js'
import type { SpanContent } from '../spans/span-content.js'

/** Least similarity of the Korean reading of Chinese characters and a listed word: nobody spells it, so it is no slip of another word. */
const SAME_IN_KOREAN = 0.95
/**
 * What is left of the likeness of a Chinese word, read as pinyin, to a listed word of other syllables: less where it was written in
 * characters, each of which has one syllable, and more where the syllables are some that people confuse (Chengxin, Chengxing).
 */
const OTHER_SYLLABLES = { ofCharacters: 0.78, typed: 0.8, confused: 0.9 }

/**
 * How alike a word and a listed one are as far as the word may be Chinese; for other words the likeness itself. 0 where they are not
 * the same, though they had to be.
 *
 * @param reading the reading of the word that is like the listed one; of characters, the first is in pinyin, the others in Korean
 * @param alike how alike the two are by sound or by letter
 */
export function likenessAsChinese (reading: string, listed: string, alike: number, { isReading, pinyin, inChina, readings }: SpanContent): number {
  const inKorean = isReading && reading !== readings[0]
  if (inKorean) return alike < SAME_IN_KOREAN ? 0 : alike
  const inPinyin = isReading || (pinyin && (inChina || isPinyin(listed)))
  return inPinyin && areSpeltApart(reading, listed) ? alike * shareLeft(reading, listed, isReading) : alike
}

function shareLeft (word: string, listed: string, isReading: boolean): number {
  if (isReading) return OTHER_SYLLABLES.ofCharacters
  return areOtherSyllables(word, listed) ? OTHER_SYLLABLES.typed : OTHER_SYLLABLES.confused
}
