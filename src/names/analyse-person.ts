import table from '../../data/lexicon/person-names.json' with { type: 'json' }
import { isParticle, withJoinedNames } from './arabic-names.js'
import type { AnalysedName } from './analyse.js'
import { foldLatin } from './latin.js'
import { isLegalWord } from './legal-forms.js'
import { conceptOf } from './lexicon.js'
import { withoutOptionalMarks } from './optional-marks.js'
import { rarityKey } from './phonemes.js'
import { bitsOf } from './rarity.js'
import { readingsOf } from './readings.js'
import { remembered, rememberedByScript } from './remembered.js'
import { runsOfWords } from './runs.js'
import { mainScript, type Run, type Script, type Unspaced } from './scripts.js'
import { withoutTitles } from './titles.js'
import type { Token } from './token.js'
import { toldOnce } from './told-in-two-scripts.js'

/** The family name of each spelling, and how common it is: the smaller the rank, the commoner. */
const KOREAN_SURNAMES = new Map<string, { name: string, rank: number }>()
const KOREAN_SYLLABLES = new Set<string>()
table.surnames.ko.forEach(({ hangul, latin }, position) => {
  KOREAN_SYLLABLES.add(hangul)
  // The first reading wins, so that "ri" and "lee" are one surname whichever of 리 and 이 comes first.
  const surname = latin.map(spelling => KOREAN_SURNAMES.get(spelling)).find(found => found !== undefined) ?? { name: latin[0], rank: position }
  for (const spelling of latin) if (!KOREAN_SURNAMES.has(spelling)) KOREAN_SURNAMES.set(spelling, surname)
})
const CHINESE_SURNAMES = new Set(table.surnames.zhHan)
/** As a family name 金 is Kim, elsewhere it is kum. */
const KOREAN_SURNAME_READINGS = new Map(Object.entries(table.koreanSurnameReadings))

/**
 * Takes the canonical name of a person apart: every word is a name, titles fall away, and a Hangul or Han name
 * written in one piece is divided into family and given name. The Korean family name, first or last, carries a concept,
 * by which Ri, Lee and Yi are one.
 */
export function analysePersonName (canonical: string): AnalysedName {
  const pieces = runsOfWords(canonical.split(' '))
  const untitled = withoutTitles(pieces)
  const tokens: Token[] = []
  for (const { text, script } of withJoinedNames(dividedPieces(untitled.length > 0 ? untitled : pieces))) tokens.push(TOKENS[script](text))
  return { canonical, tokens: withFamilyName(withLighterWords(toldOnce(tokens))), legalForms: [], script: mainScript(pieces) }
}

/** Hangul and Han pieces as family and given name: one piece is divided, and syllables written apart after the family name are joined. */
function dividedPieces (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ script }) => script === 'hangul' || script === 'han')) return pieces
  return (['hangul', 'han'] as const).reduce<readonly Run[]>((divided, script) => {
    const ofScript = divided.filter(piece => piece.script === script)
    if (ofScript.length === 1) return divided.flatMap(piece => piece.script === script ? inOnePiece(piece.text, script) : [piece])
    if (ofScript.length < 3 || ofScript.length < divided.length || !ofScript.every(({ text }) => text.length === 1)) return divided
    return [ofScript[0], { text: ofScript.slice(1).map(({ text }) => text).join(''), script }]
  }, pieces)
}

function inOnePiece (name: string, script: Unspaced): Run[] {
  const surnames = script === 'han' ? CHINESE_SURNAMES : KOREAN_SYLLABLES
  const length = surnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  if (name.length < 2 || name.length > 4 || !surnames.has(name.slice(0, length))) return [{ text: name, script }]
  return [{ text: name.slice(0, length), script }, { text: name.slice(length), script }]
}

/**
 * Particles weigh the least, and a patronymic says no more than the common name that it is made of. A particle stands before a name:
 * "Ben" alone, at the end or at the beginning of a name of two words is a name. A patronymic stands behind one, in a name of three.
 */
function withLighterWords (tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (isParticle(token.text) && i < tokens.length - 1 && (i > 0 || tokens.length > 2)) return asParticle(token)
    return i > 0 && tokens.length > 2 ? lighterPatronymic(token) : token
  })
}

const SHORTEST_SUFFIX = 4
const PATRONYMIC = new RegExp(`..(?:${table.patronymicSuffixes.filter(suffix => suffix.length >= SHORTEST_SUFFIX).join('|')})$`, 'u')
const asParticle = remembered((token: Token): Token => ({ ...token, bits: 0 }))
const lighterPatronymic = remembered((token: Token): Token => PATRONYMIC.test(token.text) ? { ...token, patronymic: true, bits: Math.min(COMMON_BITS, token.bits) } : token)

/** Marks the family name: the first word or the last, whichever is the commoner family name. */
function withFamilyName (tokens: Token[]): Token[] {
  const last = tokens.length - 1
  if (last < 0) return tokens
  const first = surnameRank(tokens[0])
  const other = surnameRank(tokens[last])
  if (Math.min(first, other) === Infinity) return tokens
  const family = first <= other ? 0 : last
  return tokens.map((token, i) => i === family ? asFamilyName(token) : token)
}

function surnameOf ({ readings }: Token): { name: string, rank: number } | undefined {
  for (const reading of readings) if (KOREAN_SURNAMES.has(reading)) return KOREAN_SURNAMES.get(reading)
  return undefined
}

/** How common a family name a word is: the smaller, the commoner; Infinity where it is none. */
const surnameRank = remembered((token: Token): number => surnameOf(token)?.rank ?? Infinity)

const asFamilyName = remembered((token: Token): Token => ({ ...token, concept: 'surname-' + surnameOf(token)!.name }))

/** Names that millions bear, which the names of companies hardly show: they say about as much as one in a hundred people does. */
const COMMON = new Set(table.common)
const COMMON_BITS = 6

const TOKENS = rememberedByScript(personToken)

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
    ...(isWordOfFirms(word) && { alone: true })
  }
}

const SHORTEST_FORM = 3
const SHORTEST_BUSINESS_WORD = 5

/** Whether a word is a legal form or a business word: as a person's name it is whole, and no part of one that was cut. */
function isWordOfFirms (word: string): boolean {
  if (word.length >= SHORTEST_FORM && isLegalWord(word)) return true
  const kind = word.length >= SHORTEST_BUSINESS_WORD ? conceptOf(word)?.kind : undefined
  return kind === 'activity' || kind === 'body' || kind === 'generic'
}
