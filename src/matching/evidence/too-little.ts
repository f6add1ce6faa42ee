import type { ListedParty } from '../../../schemas/listed-party.js'
import type { PartyType } from '../../../schemas/party.js'
import { analyseName } from '../../names/analyse.js'
import type { AnalysedName } from '../../names/analysed-name.js'
import { canonicalName } from '../../names/text/canonical.js'
import { isShip } from '../../names/field/additions.js'
import { phonemes } from '../../names/romanise/phonemes.js'
import { countryOf, meaningOf, type Token } from '../../names/words/token.js'
import type { TooLittle } from './comparison.js'
import type { NamesMet } from '../scoring/names-met.js'
import type { Evidence } from './evidence.js'
import { EITHER_KOREA, NORTH_KOREA, saysKorea, saysNorthKorea } from '../../names/koreas.js'
import { onlyGeneralMet, someMeetByMeaning } from '../scoring/kinds-met.js'
import type { Question } from '../asked/question.js'
import { soundSimilarity } from '../likeness/sound-similarity.js'
import { isSameText } from '../scoring/whole-text.js'

/** General words that are the listed name letter for letter name a party from this number of words on. */
const ENOUGH_WORDS = 3
/** Abbreviations of no more letters are borne by many firms. */
const SHORT_ALIAS = 4
/** A name of a ship that sounds less like its listed one is another name, of another time. */
const SAME_SHIP_NAME = 0.6
/** By type: the concept of a word that says so in a name. */
const CRAFT_CONCEPT: Partial<Record<PartyType, string>> = { vessel: 'vessel', aircraft: 'aviation' }

/**
 * Why the name that met is too little by itself to settle who is asked about. Nothing where a country, an identifier, an address or a
 * birth date agrees, or the name itself says where the party is.
 *
 * @param matchedName the listed name that met, as listed
 * @param evidence what was found beside the names
 */
export function tooLittleBy (names: NamesMet, matchedName: string, question: Question, party: ListedParty, evidence: readonly Evidence[]): TooLittle[] {
  if (party.type === 'person' || evidence.some(({ effect, feature }) => effect > 0 && feature !== 'country')) return []
  const saysCountry = evidence.some(({ effect }) => effect > 0) || saysWhere(names.query.tokens, question, party)
  if (saysCountry) return isCountryInName(names, party) && isGeneral(names) && !haveSameWords(names) ? ['generalName'] : []
  const isShort = isShortAlias(names.listed, matchedName, party)
  const found: TooLittle[] = isShort ? ['shortAlias'] : []
  if (CRAFT_CONCEPT[party.type] !== undefined) {
    if (!isCraftAskedAbout(question, party.type) || isOtherName(matchedName, party.name)) found.push('shipName')
  } else if (!isShort && isGeneral(names)) found.push('generalName')
  return found
}

/** Whether a word of the name, or what stands behind it in its field, says a country where the party is listed. */
function saysWhere (words: readonly Token[], { statedCountries = [] }: Question, { countries = [] }: ListedParty): boolean {
  return statedCountries.some(code => countries.includes(code)) || words.some(word => countries.includes(countryOf(word) ?? ''))
}

/** Whether both names have the word of a country where the party is listed: then the country is no fact beside them. */
function isCountryInName ({ query, listed, scored }: NamesMet, { countries = [] }: ListedParty): boolean {
  return scored.pairs.some(({ queryStart, listedStart }) => [query.tokens[queryStart], listed.tokens[listedStart]].every(word => word.kind === 'country' && countries.includes(countryOf(word) ?? '')))
}

/**
 * Whether the names are the same letter for letter, or have the same three words and more beside their legal forms, in whatever form:
 * Industry, Industries, Ind. Translations are not the same words.
 */
function haveSameWords (names: NamesMet): boolean {
  const { query, listed } = names
  const [words, others] = [query, listed].map(({ tokens }) => tokens.map(meaningOf).join(' '))
  return isSameText(query, listed) || (words === others && query.tokens.length >= ENOUGH_WORDS && !someMeetByMeaning(names))
}

/** Whether a name is made of general words alone, and may thus be that of a body of any country. */
function isGeneral (names: NamesMet): boolean {
  const { query, listed } = names
  if (query.tokens.some(token => token.kind === 'name' || (saysKorea(token) && !isOfEither(token, listed))) || !onlyGeneralMet(names)) return false
  const words = query.tokens.flatMap(({ kind, text }) => kind === 'connective' ? [] : text.split(' '))
  return !isSameText(query, listed) || words.length < ENOUGH_WORDS
}

/**
 * Whether a word says "Korea", which may be either state, where the listed name gives the full title of the North: the South has a
 * central bank too.
 */
function isOfEither (word: Token, { tokens }: AnalysedName): boolean {
  return word.concept === EITHER_KOREA && !saysNorthKorea(word) && tokens.some(({ concept }) => concept === NORTH_KOREA)
}

/** Whether an abbreviation has met that stands beside a longer name: NADA. Syllables and characters say more than letters. */
function isShortAlias ({ tokens }: AnalysedName, matchedName: string, { name }: ListedParty): boolean {
  const [word] = tokens
  return tokens.length === 1 && word.text.length <= SHORT_ALIAS && (word.script === 'latin' || word.script === 'cyrillic') &&
    matchedName !== name && analyseName(canonicalName(name)).tokens.some(({ text }) => text !== word.text)
}

/**
 * Whether the caller says that a ship or an aircraft is asked about: by the type, or by a word before or in the name.
 * @param craft which of the two
 */
export function isCraftAskedAbout ({ type, names: [name] }: Question, craft: PartyType): boolean {
  return type === craft || (craft === 'vessel' && isShip(name)) || analyseName(name).tokens.some(({ concept }) => concept !== undefined && concept === CRAFT_CONCEPT[craft])
}

/** Whether an alias of a ship or an aircraft is another name than its listed one, and no other spelling of it. */
function isOtherName (alias: string, name: string): boolean {
  return alias !== name && soundSimilarity(soundsOf(alias), soundsOf(name)) < SAME_SHIP_NAME
}

function soundsOf (name: string): string {
  return phonemes(analyseName(canonicalName(name)).tokens.map(({ readings }) => readings[0]).join(''))
}
