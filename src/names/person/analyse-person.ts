import type { AnalysedName } from '../analysed-name.js'
import { mainScript } from '../text/scripts.js'
import { runsOfWords } from '../words/runs.js'
import { withWideWords } from '../words/written-wide.js'
import { readAsFamilyName } from './chinese-surnames.js'
import { withFamilyName } from './family-name.js'
import { readInPinyin, readThroughRussian, readWithVowels } from './korean-readings.js'
import { withLighterWords } from './lighter-words.js'
import { partsOfPerson } from './person-parts.js'
import { PERSON_TOKENS } from './person-token.js'
import { readAsInPassports, readInNominative } from './russian-readings.js'
import { readAsScanned } from './scanned-words.js'
import { withoutTransliterations } from './told-in-two-scripts.js'

/**
 * Analyses the canonical name of a person (see `canonicalPersonName`). Every word becomes a name token. Titles are left out,
 * unless nothing else remains. A Hangul or Han name in one piece is divided into family name and given name. A Korean family
 * name, first or last, carries a concept, by which Ri, Lee and Yi are the same.
 */
export function analysePersonName (canonical: string): AnalysedName {
  const pieces = runsOfWords(withWideWords(canonical.split(' ')))
  const tokens = partsOfPerson(pieces).map(({ text, script }) => PERSON_TOKENS[script](text))
  readAsScanned(tokens)
  readInNominative(tokens)
  readAsInPassports(tokens)
  readThroughRussian(tokens)
  readWithVowels(tokens)
  readInPinyin(tokens)
  readAsFamilyName(tokens)
  return { canonical, tokens: withFamilyName(withLighterWords(withoutTransliterations(tokens))), legalForms: [], script: mainScript(pieces) }
}
