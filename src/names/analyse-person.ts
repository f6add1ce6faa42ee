import table from '../../data/lexicon/person-names.json' with { type: 'json' }
import { readingsOf, type AnalysedName, type Token } from './analyse.js'
import { simplifyHan } from './han.js'
import { foldLatin } from './latin.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { rarityKey } from './phonemes.js'
import { bitsOf } from './rarity.js'
import { mainScript, splitByScript, type Script } from './scripts.js'

const TITLES = new Set(table.titles)
const KOREAN_SURNAMES = new Map<string, string>()
const KOREAN_SYLLABLES = new Set<string>()
for (const { hangul, latin } of table.surnames.ko) {
  KOREAN_SYLLABLES.add(hangul)
  // The first reading wins, so that "ri" and "lee" are one surname whichever of 리 and 이 comes first.
  const name = latin.map(spelling => KOREAN_SURNAMES.get(spelling)).find(found => found !== undefined) ?? latin[0]
  for (const spelling of latin) if (!KOREAN_SURNAMES.has(spelling)) KOREAN_SURNAMES.set(spelling, name)
}
const CHINESE_SURNAMES = new Set(table.surnames.zhHan)

/**
 * Takes the canonical name of a person apart: every word is a name, titles fall away, and a Hangul or Han name
 * written in one piece is divided into family and given name. Korean family names carry a concept, by which
 * Ri, Lee and Yi are one.
 */
export function analysePersonName (canonical: string): AnalysedName {
  const pieces = canonical.split(' ').flatMap(splitByScript)
  const tokens = pieces.flatMap(({ text, script }) => script === 'hangul' || script === 'han' ? dividedTokens(text, script) : [personToken(text, script)])
  const telling = tokens.filter(token => !TITLES.has(token.text))
  return { canonical, tokens: telling.length > 0 ? telling : tokens, legalForms: [], script: mainScript(pieces) }
}

function dividedTokens (text: string, script: 'hangul' | 'han'): Token[] {
  const name = script === 'han' ? simplifyHan(text) : text
  const surnames = script === 'han' ? CHINESE_SURNAMES : KOREAN_SYLLABLES
  const length = surnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  if (name.length < 2 || name.length > 4 || !surnames.has(name.slice(0, length))) return [personToken(name, script)]
  return [personToken(name.slice(0, length), script), personToken(name.slice(length), script)]
}

function personToken (text: string, script: Script): Token {
  const word = script === 'latin' ? foldLatin(text) : withoutOptionalMarks(text)
  const readings = readingsOf(word, script).filter(reading => reading !== '')
  if (readings.length === 0) readings.push(word === '' ? text : word)
  const surname = readings.map(reading => KOREAN_SURNAMES.get(reading)).find(found => found !== undefined)
  return {
    text,
    script,
    kind: 'name',
    ...(surname !== undefined && { concept: 'surname-' + surname }),
    readings,
    consonantal: script === 'arabic',
    acronym: false,
    bits: bitsOf(rarityKey(readings[0]))
  }
}
