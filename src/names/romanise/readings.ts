import { arabicReadings } from './arabic.js'
import { asAbbreviation, asRussian, kontsevichReading, romaniseCyrillic, withNasals, withPlainYo } from './cyrillic.js'
import { koreanReadingOf, pinyinOf } from './han.js'
import { chineseReading } from './hangul-chinese.js'
import { readAsLoanword, romaniseHangul } from './hangul.js'
import { koreanKanaReading } from './korean-kana.js'
import { koreanYoReadings, showsKorean } from './korean-yo.js'
import { LOANWORDS, SHORTEST_SPELLING, spelledLetters } from './loanwords.js'
import { transliterateOther } from './other-scripts.js'
import { palladiusReading } from './palladius.js'
import type { Script } from '../text/scripts.js'

/**
 * The Latin spellings of a word, the likeliest first; empty when it has none.
 * @param ofPerson whether it stands in the name of a person
 */
export function readingsOf (word: string, script: Script, ofPerson = false): string[] {
  switch (script) {
    case 'cyrillic': return cyrillicReadings(word, ofPerson)
    case 'arabic': return distinct(arabicReadings(word))
    case 'hangul': return hangulReadings(word, ofPerson)
    case 'han': return distinct([pinyinOf(word), koreanReadingOf(word, 'revised'), koreanReadingOf(word, 'letters')])
    case 'latin': return [word]
    default: return distinct([transliterateOther(word), ofPerson ? koreanKanaReading(word) : null])
  }
}

/** Most words come out the same in most of these ways and have one or two readings; Korean names have the most. */
function cyrillicReadings (word: string, ofPerson: boolean): string[] {
  const chinese = palladiusReading(word, ofPerson)
  const nasal = withNasals(word, ofPerson)
  return distinct([
    romaniseCyrillic(word),
    chinese,
    withPlainYo(word),
    kontsevichReading(word),
    romaniseCyrillic(word, false),
    romaniseCyrillic(nasal),
    kontsevichReading(nasal),
    asAbbreviation(word),
    asRussian(word),
    ...(ofPerson || showsKorean(word) ? koreanYoReadings(word) : [])
  ])
}

/**
 * The foreign spelling must come second: the spans of a name use it where a borrowed word is joined with its neighbours. Two letters
 * are no reading, which would meet every word that sounds like them too. They still meet the same abbreviation: the token carries them
 * in `letters`.
 */
function hangulReadings (word: string, ofPerson: boolean): string[] {
  return distinct([
    romaniseHangul(word, 'revised'),
    LOANWORDS.get(word) ?? (word.length >= SHORTEST_SPELLING ? spelledLetters(word) : null),
    readAsLoanword(word),
    chineseReading(word, ofPerson),
    romaniseHangul(word, 'customary')
  ])
}

function distinct (readings: (string | null)[]): string[] {
  return [...new Set(readings.filter(reading => reading !== null && reading !== ''))] as string[]
}
