import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { isParticle, withJoinedNames } from './arabic-names.js'
import type { AnalysedName } from '../analysed-name.js'
import { CHINESE_SURNAMES } from './chinese-surnames.js'
import { isMandarinSyllable } from '../romanise/mandarin-syllables.js'
import { koreanArabicReadings } from '../romanise/korean-arabic.js'
import { mayBeKoreanInLatin } from '../romanise/korean-latin.js'
import { chineseReading, pinyinOfHangul } from '../romanise/hangul-chinese.js'
import { foldLatin } from '../text/latin.js'
import { isKoreanNameThroughRussian, isKoreanThroughRussian, mayBeThroughRussian, readingsThroughRussian } from '../romanise/korean-through-russian.js'
import { isKoreanSurname, koreanSurnameOf, KOREAN_SURNAMES, koreanSurnamesOf } from './korean-surnames.js'
import { isLegalWord } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { withoutOptionalMarks } from '../text/optional-marks.js'
import { rarityKey } from '../romanise/phonemes.js'
import { bitsOf } from '../lexicon/rarity.js'
import { readingsOf } from '../romanise/readings.js'
import { memoised, memoisedByScript } from '../text/memoised.js'
import { isPinyin, mayBePinyin } from '../romanise/pinyin.js'
import { runsOfWords } from '../words/runs.js'
import { asInPassports } from '../romanise/russian-abroad.js'
import { declinedWords, type Declined } from './russian-cases.js'
import { isPreposition } from '../lexicon/russian-prepositions.js'
import { mainScript, type Run, type Script, type Unspaced } from '../text/scripts.js'
import { withoutTitles } from './titles.js'
import type { Token } from '../words/token.js'
import { withoutTransliterations } from './told-in-two-scripts.js'
import { isVietnameseSyllable } from '../romanise/vietnamese.js'
import { withWideWords } from '../words/written-wide.js'

/** Readings that characters have only as family names: 金 is Kim there, and kum elsewhere. */
const KOREAN_SURNAME_READINGS = new Map(Object.entries(table.koreanSurnameReadings))

/**
 * Analyses the canonical name of a person (see `canonicalPersonName`). Every word becomes a name token. Titles are left out,
 * unless nothing else remains. A Hangul or Han name in one piece is divided into family name and given name. A Korean family
 * name, first or last, carries a concept, by which Ri, Lee and Yi are the same.
 */
export function analysePersonName (canonical: string): AnalysedName {
  const pieces = runsOfWords(withWideWords(canonical.split(' ')))
  const untitled = withoutPreposition(withoutTitles(pieces), pieces)
  const tokens: Token[] = []
  for (const { text, script } of withJoinedNames(dividedPieces(untitled.length > 0 ? untitled : pieces))) tokens.push(TOKENS[script](text))
  if (tokens.length > 1 && tokens.every(({ script }) => script === 'cyrillic')) putIntoNominative(tokens)
  if (tokens.length > 1 && tokens.every(({ script }) => script === 'latin')) putAsInPassports(tokens)
  if (wentThroughRussian(tokens)) for (let i = 0; i < tokens.length; i++) tokens[i] = THROUGH_RUSSIAN(tokens[i])
  putVowelsIntoKorean(tokens)
  if (tokens.length > 1 && tokens.some(isChineseInHangul)) for (let i = 0; i < tokens.length; i++) tokens[i] = IN_PINYIN(tokens[i])
  return { canonical, tokens: withFamilyName(withLighterWords(withoutTransliterations(tokens))), legalForms: [], script: mainScript(pieces) }
}

/** Titles that were left out may have a preposition before them: "с ИП Козловым". Behind a title, Со and Ко are family names. */
function withoutPreposition (untitled: readonly Run[], pieces: readonly Run[]): readonly Run[] {
  const isFirst = untitled[0]?.text === pieces[0]?.text
  return isFirst && untitled.length > 1 && untitled.length < pieces.length && isPreposition(untitled[0].text) ? untitled.slice(1) : untitled
}

/**
 * Hangul and Han pieces as family name and given name. A single piece is divided. Where the whole name is written as three or
 * more single characters, the first is the family name and the others are joined to the given name.
 */
function dividedPieces (pieces: readonly Run[]): readonly Run[] {
  if (!pieces.some(({ script }) => script === 'hangul' || script === 'han')) return pieces
  return (['hangul', 'han'] as const).reduce<readonly Run[]>((divided, script) => {
    const ofScript = divided.filter(piece => piece.script === script)
    if (ofScript.length === 1) return divided.flatMap(piece => piece.script === script ? inOnePiece(piece.text, script) : [piece])
    if (ofScript.length < 3 || ofScript.length < divided.length || !ofScript.every(({ text }) => text.length === 1)) return divided
    return [ofScript[0], { text: ofScript.slice(1).map(({ text }) => text).join(''), script }]
  }, pieces)
}

/** Divides a name of two to four characters after its family name, which may have two. Other names stay whole. */
function inOnePiece (name: string, script: Unspaced): Run[] {
  const surnames = script === 'han' ? CHINESE_SURNAMES : KOREAN_SURNAMES
  const length = surnames.has(name.slice(0, 2)) && name.length > 2 ? 2 : 1
  if (name.length < 2 || name.length > 4 || !surnames.has(name.slice(0, length))) return [{ text: name, script }]
  return [{ text: name.slice(0, length), script }, { text: name.slice(length), script }]
}

/**
 * Lowers the bits of particles and patronymics. A particle has none; a patronymic has at most those of the common name that it
 * is made of. A particle stands before a name, so "Ben" is a name at the end of a name and at the beginning of one of two words.
 * Beside syllables of Chinese and Vietnamese alone, Ben and Van are syllables too. A patronymic stands after another word, in a name of
 * at least three.
 */
function withLighterWords (tokens: readonly Token[]): Token[] {
  const areSyllables = tokens.every(({ script, text }) => script === 'latin' && (isMandarinSyllable(text) || isVietnameseSyllable(text)))
  return tokens.map((token, i) => {
    if (isParticle(token.text) && !areSyllables && i < tokens.length - 1 && (i > 0 || tokens.length > 2)) return asParticle(token)
    return i > 0 && tokens.length > 2 ? lighterPatronymic(token) : token
  })
}

const SHORTEST_SUFFIX = 4
const PATRONYMIC = new RegExp(`..(?:${table.patronymicSuffixes.filter(suffix => suffix.length >= SHORTEST_SUFFIX).join('|')})$`, 'u')
const asParticle = memoised((token: Token): Token => ({ ...token, bits: 0 }))
const lighterPatronymic = memoised((token: Token): Token => PATRONYMIC.test(token.text) ? { ...token, patronymic: true, bits: Math.min(COMMON_BITS, token.bits) } : token)

/**
 * Marks the Korean family name: the first word or the last, whichever is the commoner one. There may be none, and there is none
 * beside a word that is Chinese or Vietnamese and cannot be Korean: the Ji of Ji Yupeng is no Chi, nor the Do of Do Khanh a To.
 */
function withFamilyName (tokens: Token[]): Token[] {
  const last = tokens.length - 1
  if (last < 0 || tokens.some(isNeverKorean)) return tokens
  const first = surnameRank(tokens[0])
  const other = surnameRank(tokens[last])
  if (Math.min(first, other) === Infinity) return tokens
  const family = first <= other ? 0 : last
  return tokens.map((token, i) => i === family ? asFamilyName(token) : token)
}

/** Whether a word is one of Chinese or Vietnamese names, and none of Korean ones. */
const isNeverKorean = memoised(({ script, readings }: Token): boolean => {
  if ((script !== 'latin' && script !== 'cyrillic') || readings.some(reading => mayBeKoreanInLatin(reading) && !isPinyin(reading))) return false
  return readings.some(reading => mayBePinyin(reading) || isMandarinSyllable(reading) || isVietnameseSyllable(reading))
})

/** The rank of a word among Korean family names: the smaller, the commoner; Infinity for any other word. */
const surnameRank = memoised((token: Token): number => koreanSurnameOf(token)?.rank ?? Infinity)

const asFamilyName = memoised((token: Token): Token => ({ ...token, concept: 'surname-' + koreanSurnameOf(token)!.name, familyNames: koreanSurnamesOf(token) }))

/** Names that millions bear. Rarity is counted in the names of companies, which hold few of them and make them look rare. */
const COMMON = new Set(table.common)
/** The most bits of such a name: as if one person in 64 bore it. */
const COMMON_BITS = 6

const TOKENS = memoisedByScript(personToken)

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

/** Gives the words of a Korean's name in Arabic letters their spellings with vowels: each may be Korean, and one is a family name. */
function putVowelsIntoKorean (tokens: Token[]): void {
  if (tokens.length < 2 || tokens.length > MOST_KOREAN_WORDS || !tokens.every(({ script, text }) => script === 'arabic' && koreanArabicReadings(text).length > 0)) return
  if (![tokens[0], tokens[tokens.length - 1]].some(({ text }) => koreanArabicReadings(text).some(isKoreanSurname))) return
  for (let i = 0; i < tokens.length; i++) tokens[i] = WITH_VOWELS(tokens[i])
}

const WITH_VOWELS = memoised((token: Token): Token => ({ ...token, vowelled: koreanArabicReadings(token.text) }))

const isChineseInHangul = memoised(({ script, text }: Token): boolean => script === 'hangul' && chineseReading(text, true) !== null)

/** Beside a Chinese word in Hangul the others are Chinese too: in 리자둥 the family name is Li. */
const IN_PINYIN = memoised((token: Token): Token => {
  const pinyin = token.script === 'hangul' ? pinyinOfHangul(token.text) : null
  return pinyin === null || token.readings.includes(pinyin) ? token : { ...token, readings: [...token.readings, pinyin] }
})

/** Gives words that stand in another case than the nominative (see `declinedWords`) the readings and bits that they have in it. */
function putIntoNominative (tokens: Token[]): void {
  const words = tokens.map(({ text }) => text)
  for (const [i, declined] of declinedWords(words, isKoreanFamily).entries()) if (declined !== undefined) tokens[i] = inNominative(tokens[i], declined)
}

const isKoreanFamily = memoised((word: string): boolean => koreanSurnameOf(TOKENS.cyrillic(word)) !== undefined)

function inNominative (token: Token, { nominative, doubtful = false, patronymic = false }: Declined): Token {
  return readAs(token, TOKENS.cyrillic(nominative), !doubtful, patronymic)
}

/** Gives the words of a Russian's name that another language spelt (see `asInPassports`) the readings that passports have. */
function putAsInPassports (tokens: Token[]): void {
  const passport = asInPassports(tokens.map(({ text }) => text))
  for (const [i, text] of passport?.entries() ?? []) {
    const patronymic = i > 0 && tokens.length > 2 && PATRONYMIC.test(text)
    if (text !== tokens[i].text) tokens[i] = readAs(tokens[i], TOKENS.latin(text), false, patronymic)
  }
}

/** A word with the readings of another that it may be, before its own or behind them. */
function readAs (token: Token, { readings, bits }: Token, first: boolean, patronymic: boolean): Token {
  const both = first ? [...readings, ...token.readings] : [...token.readings, ...readings]
  return { ...token, readings: [...new Set(both)], bits: Math.min(patronymic ? COMMON_BITS : token.bits, bits), ...(patronymic && { patronymic }) }
}

const MOST_KOREAN_WORDS = 3

/**
 * Whether a name in Latin letters is a Korean one that was written in Russian before: one of its words shows it, and the first or the
 * last is a Korean family name.
 */
function wentThroughRussian (tokens: readonly Token[]): boolean {
  if (tokens.length <= MOST_KOREAN_WORDS && tokens[0]?.script === 'latin' && isKoreanNameThroughRussian(tokens.map(({ text }) => text))) return true
  if (tokens.length > MOST_KOREAN_WORDS || !tokens.some(showsRussian) || !tokens.every(({ text }) => mayBeThroughRussian(text))) return false
  return [tokens[0], tokens[tokens.length - 1]].some(token => koreanSurnameOf(THROUGH_RUSSIAN(token)) !== undefined)
}

/** Beside a Korean family name, KH shows it too, as in "Kim Von Khon". */
function showsRussian ({ text, script }: Token): boolean {
  return script === 'latin' && (text.startsWith('kh') || isKoreanThroughRussian(text))
}

const THROUGH_RUSSIAN = memoised((token: Token): Token => {
  const further = token.script === 'latin' ? readingsThroughRussian(token.text) : []
  return further.length === 0 ? token : { ...token, readings: [...token.readings, ...further] }
})

const SHORTEST_FORM = 3
const SHORTEST_BUSINESS_WORD = 5

/** Whether a word is a legal form or a business word: no fragment of a person's name, and so never joined with others. */
function isWordOfFirms (word: string): boolean {
  if (word.length >= SHORTEST_FORM && isLegalWord(word)) return true
  const kind = word.length >= SHORTEST_BUSINESS_WORD ? conceptOf(word)?.kind : undefined
  return kind === 'activity' || kind === 'body' || kind === 'generic'
}
