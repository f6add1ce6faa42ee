import { memoised } from '../text/memoised.js'

/**
 * Korean in Arabic letters, as Arab newspapers spell it: every vowel is written, and و stands for o, u, eo and eu alike. A final ng is
 * نغ, in Egypt نج. Source: compiled by hand from general knowledge; there is no system.
 */
const INITIALS: Record<string, string> = {
  تش: 'ch', ب: 'b', پ: 'p', ت: 't', ج: 'j', چ: 'ch', د: 'd', ر: 'r', س: 's', ش: 's', غ: 'g', گ: 'g', ق: 'k', ك: 'k', ک: 'k', ل: 'r', م: 'm', ن: 'n', ه: 'h', '': ''
}
const VOWELS: Record<string, string> = { يو: 'yeo', يا: 'ya', وا: 'wa', وي: 'oe', اي: 'ae', اى: 'ae', يه: 'ye', ا: 'a', آ: 'a', و: 'eo', ي: 'i', ی: 'i', ى: 'i' }
const FINALS: Record<string, string> = { نغ: 'ng', نج: 'ng', نك: 'ng', ن: 'n', م: 'm', ك: 'k', ک: 'k', ق: 'k', ل: 'l', ر: 'l', ب: 'p', پ: 'p', ت: 't', '': '' }
/** An alif before an initial vowel carries it: أون is un. */
const CARRIER = /^[اأإ](?=[وي])/u
const INITIAL_A = /^[أإ]/u

const oneOf = (table: Record<string, string>): string => `(${Object.keys(table).sort((a, b) => b.length - a.length).join('|')})`
const VOWEL = oneOf(VOWELS)
/** A consonant before a vowel begins the next syllable; an n before g or j is then no ng. */
const SYLLABLE = new RegExp(`${oneOf(INITIALS)}${VOWEL}${oneOf(FINALS)}(?!${VOWEL})`, 'uy')
const MOST_SYLLABLES = 4

/**
 * The Latin spellings of the Korean word that an Arabic one may transcribe: يونغ is Yeong, Yong or Yung. None for a word that does not
 * divide into syllables of Korean.
 */
export const koreanArabicReadings = memoised((word: string): readonly string[] => {
  const text = word.replace(CARRIER, '').replace(INITIAL_A, 'ا')
  let latin = ''
  SYLLABLE.lastIndex = 0
  for (let syllables = 0; SYLLABLE.lastIndex < text.length; syllables++) {
    const found = SYLLABLE.exec(text)
    if (found === null || syllables === MOST_SYLLABLES) return []
    latin += INITIALS[found[1]] + VOWELS[found[2]] + FINALS[found[3]]
  }
  return [...new Set([latin, latin.replaceAll('eo', 'o'), latin.replaceAll('eo', 'u')])]
})
