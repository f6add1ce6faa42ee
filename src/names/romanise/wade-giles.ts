import { PINYIN_SYLLABLES, type PinyinSyllable } from './pinyin-syllables.js'

/**
 * Mandarin in the system of Wade and Giles, in which Taiwan spells the names of persons: 鄭 is Cheng, 曾 Tseng. Its apostrophe, which
 * tells ch'en from chen, is left out everywhere, so that a spelling may be several syllables. Source: H. Giles, A Chinese-English
 * Dictionary, 1912; every syllable was compared with the table of the Python package pypinyin 0.55 (MIT).
 */
const INITIALS: Record<string, string> = {
  b: 'p', d: 't', g: 'k', j: 'ch', q: 'ch', x: 'hs', zh: 'ch', r: 'j', z: 'ts', c: 'ts'
}
const FINALS: Record<string, string> = { ie: 'ieh', ian: 'ien', üe: 'ueh', üan: 'uan', ün: 'un', ü: 'u', ong: 'ung', iong: 'iung', uo: 'o', er: 'erh' }
/** After these it keeps uo, and writes uei for ui and o for e. */
const VELAR = /^[gkh]$/
const AFTER_VELAR: Record<string, string> = { uo: 'uo', ui: 'uei', e: 'o' }
/** The vowel of zhi and of zi. */
const RETROFLEX = /^(?:[zcs]h|r)$/
/** Syllables that it spells by none of these rules. */
const IRREGULAR: Record<string, string> = { yi: 'i', ye: 'yeh', yan: 'yen', you: 'yu', yong: 'yung', yue: 'yueh', er: 'erh', e: 'o', hui: 'hui', shuo: 'shuo' }
/** Taiwan spells hui (惠, 慧) as it does kuei. */
const OF_TAIWAN = [['huei', ['hui']]] as const

const SYLLABLES = new Map<string, readonly string[]>(OF_TAIWAN)
for (const syllable of PINYIN_SYLLABLES) {
  const spelt = wadeGiles(syllable)
  SYLLABLES.set(spelt, [...SYLLABLES.get(spelt) ?? [], syllable.pinyin])
}

/** The syllables of pinyin that a syllable in the system of Wade and Giles may be; none where it is no such syllable. */
export function pinyinOfWadeGiles (word: string): readonly string[] {
  return SYLLABLES.get(word) ?? []
}

function wadeGiles ({ pinyin, initial, final }: PinyinSyllable): string {
  if (initial === '' || pinyin in IRREGULAR) return IRREGULAR[pinyin] ?? pinyin
  if (final === '-i') return RETROFLEX.test(initial) ? (INITIALS[initial] ?? initial) + 'ih' : (initial === 's' ? 'ssu' : 'tzu')
  return (INITIALS[initial] ?? initial) + ((VELAR.test(initial) ? AFTER_VELAR[final] : undefined) ?? FINALS[final] ?? final)
}
