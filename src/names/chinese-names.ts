import table from '../../data/lexicon/person-names.json' with { type: 'json' }
import { isSinoKorean } from './romanise/korean-letters.js'
import { MANDARIN_SYLLABLES } from './romanise/mandarin-syllables.js'
import { areOtherSyllables } from './romanise/pinyin.js'
import type { Token } from './words/token.js'

/** The commonest Chinese family names, in pinyin. */
export const COMMON_CHINESE_SURNAMES: ReadonlySet<string> = new Set(table.surnames.zh)
const [FEWEST_WORDS, MOST_WORDS] = [2, 3]

/** Whether two names, word by word, are Chinese names of persons, each word a syllable of pinyin, and have other syllables. */
export function areOtherChineseNames (words: readonly Token[], others: readonly Token[]): boolean {
  return isChineseName(words) && isChineseName(others) && (words.length !== others.length || areOtherSyllables(inOne(words), inOne(others)))
}

/** Whether words are a Chinese family name and one or two syllables, one of which is no Korean: Li Ning. */
function isChineseName (words: readonly Token[]): boolean {
  return words.length >= FEWEST_WORDS && words.length <= MOST_WORDS && COMMON_CHINESE_SURNAMES.has(words[0].text) &&
    words.every(({ script, text }) => script === 'latin' && MANDARIN_SYLLABLES.has(text)) && words.some(({ text }) => !isSinoKorean(text))
}

function inOne (words: readonly Token[]): string {
  return words.map(({ text }) => text).join('')
}
