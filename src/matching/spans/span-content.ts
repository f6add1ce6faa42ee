import { conceptOf } from '../../names/lexicon/lexicon.js'
import { memoised } from '../../names/text/memoised.js'
import { isPinyin, mayBePinyin } from '../../names/romanise/pinyin.js'
import { readingsOf } from '../../names/romanise/readings.js'
import type { Compound, Token } from '../../names/words/token.js'

/**
 * What a word of a name says, or neighbouring words read as one: "Ku Ryong Kang" is also "Kuryonggang". Spans match by any of
 * these.
 */
export interface SpanContent {
  concept?: string
  /** Latin spellings that are compared by sound and letter. */
  readings: readonly string[]
  /** Latin spellings with vowels of a word whose `readings` have none. */
  vowelled: readonly string[]
  /** Abbreviations, compared as they are. */
  acronyms: readonly string[]
  /** A spelling that is compared letter by letter only, not by sound. */
  letters?: string
  /** True for a place of the lexicon: correctly spelt, it is no slip of another word. */
  place: boolean
  /** True for the reading of Chinese characters: nobody typed it, so it holds no slip of the finger. */
  isReading: boolean
  /** True for Latin letters as somebody wrote them where one of the firm's own words is pinyin. */
  pinyin: boolean
  /** True for such a word in a name that says China: there, listed words that may be pinyin or Korean are read as pinyin too. */
  inChina: boolean
  /** True when the readings are consonants only. */
  consonantal: boolean
  kind: SpanKind
}

/**
 * - word: a single word, or a phrase that one word stands for
 * - joined: several words read as one
 * - joinedWithFrame: likewise, where a frame word is among them. Its letters would make any two names alike, so the words must be
 *   the same.
 * - written: a divided word as it was written. Firms also make their names of business words ("Gazprom", "Aviatrans").
 */
export type SpanKind = 'word' | 'joined' | 'joinedWithFrame' | 'written'

/** A reading that may be compared by sound and letter, or be read as one with its neighbours. */
export const PLAIN = /^[a-z0-9]+$/
const NONE: readonly string[] = []
const NO_CONTENT: SpanContent = { readings: NONE, vowelled: NONE, acronyms: NONE, place: false, isReading: false, pinyin: false, inChina: false, consonantal: false, kind: 'word' }

/** What a single word says. Remembered by token, as names share their tokens. */
export const contentOf = memoised(readContent)

function readContent ({ kind, concept, consonantal, acronym, letters, readings, script, vowelled = NONE }: Token): SpanContent {
  let acronyms = NONE
  if (acronym) acronyms = letters === undefined ? readings : [letters, ...readings]
  else if (letters !== undefined) acronyms = [letters]
  // A business word of another script matches by its concept, and so does its romanisation, which the lexicon holds. To be merely
  // like the romanisation says nothing. Short Russian words have no romanisation there.
  const known = concept !== undefined && kind !== 'place' && kind !== 'name' && script !== 'latin' && (script !== 'cyrillic' || conceptOf(readings[0]) !== undefined)
  const silent = acronym || known || kind === 'connective' || kind === 'country'
  return {
    ...NO_CONTENT,
    ...(concept !== undefined && { concept }),
    readings: silent ? NONE : (consonantal ? readings : readings.filter(reading => PLAIN.test(reading))),
    vowelled,
    acronyms,
    place: kind === 'place',
    isReading: kind === 'name' && script === 'han',
    pinyin: script === 'latin' && kind === 'name' && isPinyin(readings[0]),
    consonantal,
    // Many names sound like a country's (고려, Korea), so a country is compared letter by letter, for slips of the finger alone.
    ...(kind === 'country' && PLAIN.test(readings[0]) && { letters: readings[0] })
  }
}

/** What a single word says in a name that says China: "Dandong Hongda". */
export const contentInChina = memoised((token: Token): SpanContent => {
  const { kind, readings, script } = token
  const inChina = script === 'latin' && kind === 'name' && mayBePinyin(readings[0])
  return inChina ? { ...contentOf(token), pinyin: true, inChina } : contentOf(token)
})

/** What a phrase says that one word stands for. */
export const oneWordFor = memoised((concept: string): SpanContent => {
  return { ...NO_CONTENT, concept }
})

/** What a divided word says as it was written. */
export const asWritten = memoised(({ text }: Compound): SpanContent => {
  const readings = (/^[\p{Script=Cyrillic}]+$/u.test(text) ? readingsOf(text, 'cyrillic') : [text]).filter(reading => PLAIN.test(reading))
  return { ...NO_CONTENT, readings, kind: 'written' }
})

/**
 * What neighbouring words say that are read as one.
 * @param framed whether a frame word is among them
 */
export function joined ({ readings, isReading, pinyin, inChina }: Pick<SpanContent, 'readings' | 'isReading' | 'pinyin' | 'inChina'>, framed: boolean): SpanContent {
  return { ...NO_CONTENT, readings, kind: framed ? 'joinedWithFrame' : 'joined', isReading, pinyin, inChina }
}
