import readings from '../../../data/lexicon/han-readings.json' with { type: 'json' }

/** A syllable of Mandarin as other scripts see it: the sounds that the spelling rules of pinyin hide are written out. */
export interface PinyinSyllable {
  pinyin: string
  /** The initial consonant; empty where there is none. */
  initial: string
  /**
   * The final by its sounds: you and liu both end in `iu`, yuan and quan in `üan`. The vowel of zhi, shi and zi, which is no i, is
   * `-i`.
   */
  final: string
}

const INITIAL = /^(?:[zcs]h|[bpmfdtnlgkhjqxrzcs])?/
/** After these initials u is ü. */
const PALATAL = /^[jqx]/
const SIBILANT = /^(?:[zcs]h?|r)$/
/** Finals of syllables without an initial that are more than the i, u or ü of their y or w with the letters after it. */
const ALONE: Record<string, string> = { yi: 'i', yin: 'in', ying: 'ing', you: 'iu', wu: 'u', wei: 'ui', wen: 'un', weng: 'ong' }
/** Written like lu and nu where marks are left out, as they are in lists. */
const WITH_UMLAUT: PinyinSyllable[] = [{ pinyin: 'lu', initial: 'l', final: 'ü' }, { pinyin: 'nu', initial: 'n', final: 'ü' }]

/** All syllables of pinyin with a vowel, which interjections like 嗯 (n) lack. Source: ISO 7098:2015. */
export const PINYIN_SYLLABLES: readonly PinyinSyllable[] = [...Object.keys(readings.pinyin).map(syllableOf), ...WITH_UMLAUT].filter(({ final }) => final !== '')

function syllableOf (pinyin: string): PinyinSyllable {
  const [initial] = INITIAL.exec(pinyin)!
  return { pinyin, initial, final: finalOf(pinyin, initial, pinyin.slice(initial.length)) }
}

function finalOf (pinyin: string, initial: string, written: string): string {
  if (initial === '') return ALONE[pinyin] ?? written.replace(/^yu/, 'ü').replace(/^y/, 'i').replace(/^w/, 'u')
  if (PALATAL.test(initial) || written === 'ue') return written.replace(/^u/, 'ü')
  return SIBILANT.test(initial) && written === 'i' ? '-i' : written
}
