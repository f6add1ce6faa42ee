import { pinyinOf } from '../romanise/han.js'
import { MANDARIN_SYLLABLES } from '../romanise/mandarin-syllables.js'
import { folded } from '../romanise/pinyin.js'
import { pinyinOfWadeGiles } from '../romanise/wade-giles.js'
import { memoised } from '../text/memoised.js'
import type { Token } from '../words/token.js'
import { SOUTHERN_SURNAMES, surnameSyllables } from './chinese-surnames.js'

/** A syllable of a Chinese name. */
export interface ChineseSyllable {
  /** In Latin letters as it is written; absent in Chinese characters. */
  latin?: string
  /** The syllables of Mandarin that it may be, in pinyin with confused sounds in one spelling; none for those of the south: Beng. */
  mandarin: readonly string[]
}

/**
 * How the south (Cantonese, Hokkien, Hakka) spells a syllable, with u before another vowel as w: Kwek, Hwee, Teck. Source: compiled by
 * hand from general knowledge; there is no one system.
 */
const SOUTHERN = /^(?<initial>[ptksc]h?|ng|ts|tz|[bmfdnlghjyz])?(?<glide>w)?[aeiouy]{1,3}(?<final>ng?|m|p|b|t|ck?|k|h|w)?$/
/** Consonants that are spelt in several ways, each way by the first. */
const ONE_CONSONANT: Record<string, string> = { b: 'p', ph: 'p', d: 't', th: 't', g: 'k', kh: 'k', ck: 'k', c: 'k', j: 'ch', z: 'ch', ts: 'ch', tz: 'ch', sh: 's', ng: 'n', y: '', h: '' }

/** The syllables of a word of a Chinese name, in each way in which it divides: one, or two of Mandarin. None for other words. */
export const chineseSyllablesOf = memoised(({ text, script }: Token): readonly (readonly ChineseSyllable[])[] => {
  if (script === 'han') return [[...text].map((character, i) => ({ mandarin: [pinyinOf(character), ...surnameSyllables(text)?.slice(i, i + 1) ?? []].map(folded) }))]
  if (script !== 'latin') return []
  const whole = syllableOf(text)
  const divided = [...text].flatMap((_, i) => {
    const syllables = [syllableOf(text.slice(0, i)), syllableOf(text.slice(i))]
    return syllables.every(({ mandarin }) => mandarin.length > 0) ? [syllables] : []
  })
  return whole.mandarin.length > 0 || consonantsOf(text) !== undefined ? [[whole], ...divided] : divided
})

function syllableOf (latin: string): ChineseSyllable {
  const pinyin = MANDARIN_SYLLABLES.has(latin) ? [latin] : []
  return { latin, mandarin: [...pinyin, ...pinyinOfWadeGiles(latin), ...SOUTHERN_SURNAMES.get(latin) ?? []].map(folded) }
}

/**
 * Whether two syllables may be one. Of southern ones, which are spelt in many ways, only the consonants tell: Wee is never Kee. How the
 * south reads a character is not known.
 */
export function mayBeOneInChinese (a: ChineseSyllable, b: ChineseSyllable): boolean {
  if (a.mandarin.length > 0 && b.mandarin.length > 0) return a.mandarin.some(syllable => b.mandarin.includes(syllable))
  return a.latin !== undefined && b.latin !== undefined && consonantsOf(a.latin) === consonantsOf(b.latin)
}

/** The consonants of a syllable as the south spells it, the same for all its spellings; undefined for other words. */
function consonantsOf (latin: string): string | undefined {
  const groups = SOUTHERN.exec(latin.replace(/u(?=[aeio])/, 'w'))?.groups
  if (groups === undefined) return undefined
  const { initial = '', glide = '', final = '' } = groups
  return `${initial === 'h' ? 'h' : ONE_CONSONANT[initial] ?? initial}${glide}-${final === 'w' ? '' : ONE_CONSONANT[final] ?? final}`
}
