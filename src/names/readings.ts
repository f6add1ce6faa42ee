import { arabicReadings } from './arabic.js'
import { romaniseCyrillic, withNasals } from './cyrillic.js'
import { koreanReadingOf, pinyinOf } from './han.js'
import { readAsLoanword, romaniseHangul } from './hangul.js'
import { LOANWORDS } from './loanwords.js'
import { transliterateOther } from './other-scripts.js'
import type { Script } from './scripts.js'
import { spelledLetters } from './segment.js'

/** The Latin spellings of a word, the likeliest first; empty when it has none. */
export function readingsOf (word: string, script: Script): string[] {
  switch (script) {
    case 'cyrillic': return distinct([romaniseCyrillic(word), romaniseCyrillic(word, false), romaniseCyrillic(withNasals(word))])
    case 'arabic': return distinct(arabicReadings(word))
    case 'hangul': return hangulReadings(word)
    case 'han': return distinct([pinyinOf(word), koreanReadingOf(word)])
    case 'latin': return [word]
    default: return distinct([transliterateOther(word)])
  }
}

/** Letter names of two syllables are as often a name (유비). */
const SHORTEST_SPELLING = 3

/** The foreign spelling comes second, for words that were borrowed are read as one with their neighbours in it. */
function hangulReadings (word: string): string[] {
  return distinct([
    romaniseHangul(word, 'revised'),
    LOANWORDS.get(word) ?? (word.length >= SHORTEST_SPELLING ? spelledLetters(word) : null),
    readAsLoanword(word),
    romaniseHangul(word, 'letters'),
    romaniseHangul(word, 'customary')
  ])
}

function distinct (readings: (string | null)[]): string[] {
  return [...new Set(readings.filter(reading => reading !== null && reading !== ''))] as string[]
}
