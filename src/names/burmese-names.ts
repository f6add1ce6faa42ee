import type { AnalysedName } from './analysed-name.js'
import { isBurmeseSyllable } from './romanise/burmese.js'
import { isKoreanSyllable } from './romanise/korean-latin.js'
import { isMandarinSyllable } from './romanise/mandarin-syllables.js'
import { memoisedWhileHeld } from './text/memoised.js'
import { isOwn, type Token } from './words/token.js'

const FEWEST_WORDS = 2

/**
 * Whether the own words of a name are Burmese and those of a listed one may be: all of the usual syllables, or at least two of them, and
 * in one of the names one that is none of Korean or Chinese (Htike, Zaw). Burmese has no family names: a name is a choice of such
 * syllables, each a word of its own.
 */
export function areBurmese (name: AnalysedName, listed: AnalysedName): boolean {
  return mayBeBurmese(name) && syllables(listed) >= FEWEST_WORDS && (showsBurmese(name) || showsBurmese(listed))
}

/** Whether the own words of a name are all of the usual syllables. */
export function mayBeBurmese (name: AnalysedName): boolean {
  return syllables(name) >= FEWEST_WORDS && syllables(name) === name.tokens.filter(isOwn).length
}

/** How many own words of a name are of the usual syllables. */
const syllables = memoisedWhileHeld(({ tokens }: AnalysedName): number => tokens.filter(word => isOwn(word) && isSyllable(word)).length)

const showsBurmese = memoisedWhileHeld(({ tokens }: AnalysedName): boolean =>
  tokens.some(word => isOwn(word) && isSyllable(word) && !isKoreanSyllable(word.readings[0]) && !isMandarinSyllable(word.readings[0])))

function isSyllable ({ script, readings: [reading] }: Token): boolean {
  return script === 'latin' && isBurmeseSyllable(reading)
}
