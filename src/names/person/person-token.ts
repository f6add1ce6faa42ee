import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { isLegalWord } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { bitsOf } from '../lexicon/rarity.js'
import { rarityKey } from '../romanise/phonemes.js'
import { readingsOf } from '../romanise/readings.js'
import { foldLatin } from '../text/latin.js'
import { memoisedByScript } from '../text/memoised.js'
import { withoutOptionalMarks } from '../text/optional-marks.js'
import type { Script } from '../text/scripts.js'
import type { Token } from '../words/token.js'

/** Readings that characters have only as family names: 金 is Kim there, and kum elsewhere. */
const KOREAN_SURNAME_READINGS = new Map(Object.entries(table.koreanSurnameReadings))
/** Names that millions bear. Rarity is counted in the names of companies, which hold few of them and make them look rare. */
const COMMON = new Set(table.common)
/** The most bits of such a name: as if one person in 64 bore it. */
export const COMMON_BITS = 6

/** The token of a word of a person's name, by script. */
export const PERSON_TOKENS = memoisedByScript(personToken)

function personToken (text: string, script: Script): Token {
  const word = script === 'latin' ? foldLatin(text) : withoutOptionalMarks(text)
  const readings = readingsOf(word, script, true)
  const korean = KOREAN_SURNAME_READINGS.get(word)
  if (korean !== undefined) readings.unshift(korean)
  if (readings.length === 0) readings.push(word === '' ? text : word)
  return {
    text,
    script,
    kind: 'name',
    readings,
    consonantal: script === 'arabic',
    acronym: false,
    bits: COMMON.has(word) ? Math.min(COMMON_BITS, bitsOf(rarityKey(readings[0]))) : bitsOf(rarityKey(readings[0])),
    ...(isWordOfFirms(word) && { neverJoined: true })
  }
}

const SHORTEST_FORM = 3
const SHORTEST_BUSINESS_WORD = 5

/** Whether a word is a legal form or a business word: no fragment of a person's name, and so never joined with others. */
function isWordOfFirms (word: string): boolean {
  if (word.length >= SHORTEST_FORM && isLegalWord(word)) return true
  const kind = word.length >= SHORTEST_BUSINESS_WORD ? conceptOf(word)?.kind : undefined
  return kind === 'activity' || kind === 'body' || kind === 'generic'
}
