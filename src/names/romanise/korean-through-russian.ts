import { isKoreanInCyrillic, koreanSpelling, withKoreanYo, withNasals } from './cyrillic.js'
import { memoised } from '../text/memoised.js'

/**
 * Latin letters in Russian passports and tickets with the Cyrillic ones that they stand for, the longest first. Sources: ICAO Doc
 * 9303, part 3; GOST R 52535.1-2006 (tc for ц); and the older rules of Russian passports, some of which spell as French does (ou).
 */
const LETTERS: [string, string][] = [
  ['tchkh', 'чх'], ['tchh', 'чх'], ['chkh', 'чх'], ['chh', 'чх'], ['tkh', 'тх'], ['pkh', 'пх'], ['kkh', 'кх'], ['dzh', 'дж'], ['chzh', 'чж'], ['tch', 'тч'], ['kh', 'х'], ['ch', 'ч'], ['ts', 'ц'], ['tc', 'ц'], ['ou', 'у'],
  ['yu', 'ю'], ['iu', 'ю'], ['ya', 'я'], ['ia', 'я'], ['ye', 'е'], ['yo', 'ё'], ['a', 'а'], ['e', 'е'], ['i', 'и'], ['o', 'о'], ['u', 'у'], ['y', 'ы'],
  ['b', 'б'], ['d', 'д'], ['g', 'г'], ['k', 'к'], ['l', 'л'], ['m', 'м'], ['n', 'н'], ['p', 'п'], ['r', 'р'], ['s', 'с'], ['t', 'т'], ['v', 'в'], ['h', 'х']
]
/** A й behind a vowel is spelt as ы is. */
const SEMIVOWEL = /(?<=[аеёиоуыюя])[ыи]$/u
/** The families Tsoi (Choe) and Khvan (Hwang) are older than Kontsevich's rules. */
const FAMILIES = new Map([['tsoi', 'choe'], ['tsoy', 'choe'], ['tcoi', 'choe'], ['ten', 'chong'], ['khvan', 'hwang'], ['khan', 'han'], ['yun', 'yun'], ['nogai', 'ro'], ['tskhve', 'choe'], ['tskhoi', 'choe'], ['tskhoy', 'choe']])
/** What Korean has in Russian letters and hardly any other language in Latin ones: an aspirate, and ы as the vowel of a syllable. */
const TELLTALE = /(?:ch|t|p|k)kh|chh|dzh|chzh|(?<![aeiouh])y(?=[nmklr]|$)|^kh(?:ve?|e)/

/** Families that only Koreans bear, as Russian papers spell them. Li, An, Han and Chan are Chinese as well. */
const KOREAN_FAMILIES = new Set(['kim', 'pak', 'ri', 'rim', 'chon', 'cho', 'chkhve', 'tchkhve', 'chhve', 'choe', 'yun', 'iun', 'khvan', 'kvon', 'khon', 'riu', 'ryu', 'syn', 'chzhon', 'chzhan'])
/** Syllables with е for ё, which no romanisation of Korean has: Ken for Kyong, Rel for Ryol. */
const SYLLABLE = /^(?:(?:k|k?h|m|n|p|r)?en|(?:k|k?h|m|n|p|r|t|s)?e[kl])$/
const GLIDE = /^(?:k|k?h)v/
const SYLLABLES = 3

/**
 * Whether a name is Korean and went through Russian, though none of its words shows it by itself: behind a family name that only
 * Koreans bear, and with two syllables, "Men" is Myong, as in "Kim Men Chin". "Kim Ken" may be from Europe.
 */
export function isKoreanNameThroughRussian (words: readonly string[]): boolean {
  if (!KOREAN_FAMILIES.has(words[0])) return false
  return words.some((word, i) => i > 0 && (GLIDE.test(word) || (words.length === SYLLABLES && SYLLABLE.test(word)))) && words.every(mayBeThroughRussian)
}

/** Whether a word shows by itself that it is Korean and went through Russian: "Chkhol", "Yn". */
export const isKoreanThroughRussian = memoised((word: string): boolean => TELLTALE.test(word) && readingsThroughRussian(word).length > 0)

/** Whether a word may be Korean and have gone through Russian, "Kim" and "Men" among them. */
export function mayBeThroughRussian (word: string): boolean {
  return FAMILIES.has(word) || isKoreanInCyrillic(inCyrillic(word) ?? '')
}

/**
 * The spellings in the DPRK's manner of a Korean word that was written in Russian letters and then in Latin ones: "Chkhol" is Chol,
 * "Yn" Un, "Kymren" Kumryong. None where the word cannot be such a one.
 */
export const readingsThroughRussian = memoised((word: string): readonly string[] => {
  const family = FAMILIES.get(word)
  if (family !== undefined) return [family]
  const cyrillic = inCyrillic(word)
  if (cyrillic === undefined || !isKoreanInCyrillic(cyrillic)) return []
  const spellings = [cyrillic, withKoreanYo(cyrillic) ?? cyrillic, cyrillic.replace(/(?<!^)е/gu, 'э')].flatMap(text => [text, withNasals(text, true)])
  return [...new Set(spellings.map(text => koreanSpelling(text)))].filter(reading => reading !== word)
})

/** French spells ч with a t, which a word of Korean does not begin with. */
const FRENCH = /^tch(?!k?h)/

function inCyrillic (word: string): string | undefined {
  const latin = word.replace(FRENCH, 'ch')
  let cyrillic = ''
  for (let i = 0; i < latin.length;) {
    const letter = LETTERS.find(([text]) => latin.startsWith(text, i))
    if (letter === undefined) return undefined
    cyrillic += letter[1]
    i += letter[0].length
  }
  return cyrillic.replace(SEMIVOWEL, 'й')
}
