import type { AnalysedName } from './analysed-name.js'
import { isMandarinSyllable } from './romanise/mandarin-syllables.js'
import { mayBeKoreanInLatin } from './romanise/korean-latin.js'
import { memoisedWhileHeld } from './text/memoised.js'
import { isVietnameseSyllable } from './romanise/vietnamese.js'

const FEWEST_WORDS = 2

/**
 * Whether the own words of a name are Vietnamese: at least two, each a syllable of Vietnamese, and one that is none of Korean or
 * Chinese (Thinh, Cuong). Such names are made of the same few syllables, each a word of its own.
 */
export const isVietnamese = memoisedWhileHeld(({ tokens }: AnalysedName): boolean => {
  let words = 0
  let shown = false
  for (const { kind, script, readings: [reading] } of tokens) {
    if (kind !== 'name') continue
    if (script !== 'latin' || !isVietnameseSyllable(reading)) return false
    words++
    shown ||= !mayBeKoreanInLatin(reading) && !isMandarinSyllable(reading)
  }
  return shown && words >= FEWEST_WORDS
})
