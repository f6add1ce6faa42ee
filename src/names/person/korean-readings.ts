import { chineseReading, pinyinOfHangul } from '../romanise/hangul-chinese.js'
import { koreanArabicReadings } from '../romanise/korean-arabic.js'
import { isKoreanNameThroughRussian, isKoreanThroughRussian, mayBeThroughRussian, readingsThroughRussian } from '../romanise/korean-through-russian.js'
import { memoised } from '../text/memoised.js'
import type { Token } from '../words/token.js'
import { isKoreanSurname, koreanSurnameOf, MOST_KOREAN_WORDS } from './korean-surnames.js'

/**
 * Gives the words of a Korean's name that was written in Russian and then in Latin letters the spellings of Korean.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readThroughRussian (tokens: Token[]): void {
  if (wentThroughRussian(tokens)) replaceAll(tokens, THROUGH_RUSSIAN)
}

/**
 * Whether a name in Latin letters is a Korean one that was written in Russian before: one of its words shows it, and the first or the
 * last is a Korean family name.
 */
function wentThroughRussian (tokens: readonly Token[]): boolean {
  if (tokens.length <= MOST_KOREAN_WORDS && tokens[0]?.script === 'latin' && isKoreanNameThroughRussian(tokens.map(({ text }) => text))) return true
  if (tokens.length > MOST_KOREAN_WORDS || !tokens.some(showsRussian) || !tokens.every(({ text }) => mayBeThroughRussian(text))) return false
  return [tokens[0], tokens[tokens.length - 1]].some(token => koreanSurnameOf(THROUGH_RUSSIAN(token)) !== undefined)
}

/** Beside a Korean family name, KH shows it too, as in "Kim Von Khon". */
function showsRussian ({ text, script }: Token): boolean {
  return script === 'latin' && (text.startsWith('kh') || isKoreanThroughRussian(text))
}

const THROUGH_RUSSIAN = memoised((token: Token): Token => {
  const further = readingsThroughRussian(token.text)
  return further.length === 0 ? token : { ...token, readings: [...token.readings, ...further] }
})

/**
 * Gives the words of a Korean's name in Arabic letters their spellings with vowels: each may be Korean, and one is a family name.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readWithVowels (tokens: Token[]): void {
  if (tokens.length < 2 || tokens.length > MOST_KOREAN_WORDS || !tokens.every(({ script, text }) => script === 'arabic' && koreanArabicReadings(text).length > 0)) return
  if ([tokens[0], tokens[tokens.length - 1]].some(({ text }) => koreanArabicReadings(text).some(isKoreanSurname))) replaceAll(tokens, WITH_VOWELS)
}

const WITH_VOWELS = memoised((token: Token): Token => ({ ...token, vowelled: koreanArabicReadings(token.text) }))

/**
 * Gives the words of a Chinese name in Hangul, one of which shows that it is Chinese, their pinyin: in 리자둥 the family name is Li.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readInPinyin (tokens: Token[]): void {
  if (tokens.length > 1 && tokens.some(({ script, text }) => script === 'hangul' && hasChineseReading(text))) replaceAll(tokens, IN_PINYIN)
}

const hasChineseReading = memoised((text: string): boolean => chineseReading(text, true) !== null)

const IN_PINYIN = memoised((token: Token): Token => {
  const pinyin = token.script === 'hangul' ? pinyinOfHangul(token.text) : null
  return pinyin === null || token.readings.includes(pinyin) ? token : { ...token, readings: [...token.readings, pinyin] }
})

function replaceAll (tokens: Token[], reading: (token: Token) => Token): void {
  for (let i = 0; i < tokens.length; i++) tokens[i] = reading(tokens[i])
}
