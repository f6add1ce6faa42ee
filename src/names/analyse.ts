import type { AnalysedName } from './analysed-name.js'
import { readArticlesAsSyllables } from './articles-as-syllables.js'
import { readRomanisedWordAsName } from './business-words-as-names.js'
import { addRussianReadings } from './firms-in-russian.js'
import { readWords } from './read-words.js'
import { readRiversAsKorean } from './rivers-and-mountains.js'
import { withoutOwnAcronym, withoutRepetition } from './telling-words.js'
import { mainScript } from './text/scripts.js'
import { withContinuedWords } from './words/continued-words.js'
import { piecesInOrder } from './words/pieces.js'
import { runsOfName } from './words/runs.js'
import { wordsMeant } from './words/words-meant.js'

/**
 * Analyses a canonical name (see `canonicalName`) of anything but a person: it is divided into words as they were meant, which are read
 * in order, and then in the light of each other. Any text is accepted. A text without letters and digits, or one of legal forms alone,
 * has no tokens.
 */
export function analyseName (canonical: string): AnalysedName {
  const runs = runsOfName(withContinuedWords(canonical))
  const pieces = piecesInOrder(runs)
  const name = wordsMeant(pieces, canonical)
  const { tokens, ends, legalForms, inForm, behindPreposition } = readWords(name, pieces)
  readRiversAsKorean(tokens)
  readArticlesAsSyllables(tokens)
  readRomanisedWordAsName(tokens)
  addRussianReadings(tokens, legalForms, behindPreposition)
  const { telling, acronym } = withoutOwnAcronym(withoutRepetition(tokens, ends), name.words, inForm)
  const analysed = { canonical, tokens: telling, legalForms, script: mainScript(runs) }
  return acronym === undefined ? analysed : { ...analysed, ownAcronym: acronym }
}
