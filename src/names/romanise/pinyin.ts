import readings from '../../../data/lexicon/han-readings.json' with { type: 'json' }
import { memoised } from '../text/memoised.js'

const SYLLABLES = new Set(Object.keys(readings.pinyin))
const LONGEST_SYLLABLE = 6

/** Sounds that speakers of southern dialects do not tell apart, and that are as often written one way as the other. */
const CONFUSED: readonly (readonly [RegExp, string])[] = [[/^(z|c|s)h/, '$1'], [/^l/, 'n'], [/^f/, 'h'], [/g$/, '']]

/**
 * Whether two words, both in pinyin, have the same number of syllables, but not the same ones: 锦江 (Jinjiang) is no spelling of 锦祥
 * (Jinxiang), though they sound alike. False for what is not pinyin.
 */
export function areOtherSyllables (word: string, other: string): boolean {
  return differ(syllablesOf(word), syllablesOf(other))
}

/** As `areOtherSyllables`, with the sounds told apart that speakers confuse: 诚信 (Chengxin) and 成兴 (Chengxing). */
export function areSpeltApart (word: string, other: string): boolean {
  return differ(spellingsOf(word), spellingsOf(other))
}

function differ (first: readonly string[], second: readonly string[]): boolean {
  return first.length > 1 && first.length === second.length && first.some((syllable, i) => syllable !== second[i])
}

/** Letters of pinyin that no romanisation of Korean has. */
const CHINESE = /[qxz]|c(?!h)|i[aou]|ao|ai|ou|u[ao]/

/** Whether a Latin word is Chinese by its spelling: it divides into syllables of pinyin, and is no Korean. */
export function isPinyin (word: string): boolean {
  return CHINESE.test(word) && mayBePinyin(word)
}

/** Whether a Latin word divides into syllables of pinyin: Hongda. It may still be Korean, unless its name says China. */
export function mayBePinyin (word: string): boolean {
  return syllablesOf(word).length > 1
}

/** The syllables of a word in pinyin, each with its confused sounds in one spelling; none for other words. */
const syllablesOf = memoised((word: string): readonly string[] => spellingsOf(word).map(folded))

/** The syllables of a word in pinyin, as few as possible; none for other words. */
const spellingsOf = memoised((word: string): readonly string[] => {
  // By position, how few syllables there are before it, and where the last of them begins.
  const counts = [0]
  const froms = [0]
  for (let end = 1; end <= word.length; end++) {
    counts[end] = Infinity
    for (let start = Math.max(0, end - LONGEST_SYLLABLE); start < end; start++) {
      if (counts[start] + 1 >= counts[end] || !SYLLABLES.has(word.slice(start, end))) continue
      counts[end] = counts[start] + 1
      froms[end] = start
    }
  }
  const syllables: string[] = []
  if (counts[word.length] < Infinity) for (let end = word.length; end > 0; end = froms[end]) syllables.push(word.slice(froms[end], end))
  return syllables.reverse()
})

/** A syllable of pinyin, with its confused sounds in one spelling. */
export function folded (syllable: string): string {
  return CONFUSED.reduce((text, [sound, other]) => text.replace(sound, other), syllable)
}
