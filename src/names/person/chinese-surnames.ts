import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { COMMON_CHINESE_SURNAMES } from '../chinese-names.js'
import { pinyinOf } from '../romanise/han.js'
import { memoised } from '../text/memoised.js'
import { MANDARIN_SYLLABLES } from '../romanise/mandarin-syllables.js'
import type { Token } from '../words/token.js'
import { pinyinOfPalladius } from '../romanise/palladius.js'
import { pinyinOfWadeGiles } from '../romanise/wade-giles.js'

/** Chinese family names of one character or two, in simplified characters. */
export const CHINESE_SURNAMES: ReadonlySet<string> = new Set([...table.surnames.zhHan.join(''), ...table.surnames.zhHanOfTwo])
/** The syllables of family names whose characters read otherwise elsewhere: 单 is Shan, and Dan in other words. */
const READINGS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.chineseSurnameReadings).map(([name, reading]) => [name, reading.split(' ')]))
/** Spellings by the sounds of Cantonese and Hokkien, with the syllables of Mandarin that they stand for. */
export const SOUTHERN_SURNAMES: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(table.surnames.zhSouthern))

/**
 * The syllables of Mandarin that a word may be as a Chinese family name, in pinyin without tones: Cheng is 程 in pinyin and 鄭 (zheng)
 * in Taiwan, Tan 谭 in pinyin and 陳 (chen) in Singapore. Empty for any other word.
 */
export const chineseSurnamesOf = memoised(({ text, script, readings }: Token): readonly string[] => {
  if (script === 'han') return text.length === 1 || CHINESE_SURNAMES.has(text) ? [...new Set([surnameSyllables(text)?.join('') ?? [], pinyinOf(text)].flat())] : []
  const spelt = script === 'cyrillic' ? pinyinOfPalladius(text) : null
  return [...new Set([...spelt === null ? [] : [spelt], ...readings].flatMap(syllablesFor))]
})

/** Whether a word may be one of the common Chinese family names. */
export function isChineseSurname (token: Token): boolean {
  return token.script === 'han' ? CHINESE_SURNAMES.has(token.text) : chineseSurnamesOf(token).some(syllable => COMMON_CHINESE_SURNAMES.has(syllable))
}

/** The syllables, one a character, that a text in characters has as a family name alone; undefined for other texts. */
export function surnameSyllables (text: string): readonly string[] | undefined {
  return READINGS.get(text)
}

/**
 * Gives the family name of a name in characters the reading that its characters have as one: 单伟 is Shan Wei. Most machines write Dan,
 * which stays a reading.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readAsFamilyName (tokens: Token[]): void {
  const first = tokens.findIndex(({ script }) => script === 'han')
  if (tokens[first + 1]?.script === 'han' && READINGS.has(tokens[first].text)) tokens[first] = AS_FAMILY_NAME(tokens[first])
}

const AS_FAMILY_NAME = memoised((token: Token): Token => ({ ...token, readings: [...new Set([READINGS.get(token.text)!.join(''), ...token.readings])] }))

/** The rarer names are looked for in pinyin alone: Tan in Taiwan's spelling is hardly the rare Dan. */
function syllablesFor (reading: string): readonly string[] {
  const common = pinyinOfWadeGiles(reading).filter(syllable => COMMON_CHINESE_SURNAMES.has(syllable))
  return [...MANDARIN_SYLLABLES.has(reading) ? [reading] : [], ...common, ...SOUTHERN_SURNAMES.get(reading) ?? []]
}
