import type { AnalysedName } from '../../names/analysed-name.js'
import { EITHER_KOREA, maySayNorthKorea, NORTH_KOREA, saysKorea, SOUTH_KOREA } from '../../names/koreas.js'
import { countryOf, type Token } from '../../names/words/token.js'
import type { NamesMet } from '../scoring/names-met.js'
import { EFFECT, type NameFeature } from './evidence.js'
import type { Question } from './question.js'
import { BRANCHES } from '../scoring/weighing.js'
import { wholeField } from './whole-field.js'

/**
 * Where the field of the name says the party is: in its address, or in words that the listed name lacks. "Tolmen (UK) Ltd" and
 * "Tolmen Hellas" say it as surely as "Tolmen Ltd, London" does, because subsidiaries are named so. It counts where no country is
 * given in its own field, and only against a match.
 *
 * North Korean firms have offices abroad, so for one of them another country says nothing, unless it is the South or the name is
 * made of common words alone, which bodies of every country bear: "Ministry of Labour, Colombo". In such a name another state says
 * whose it is: "Ministry of Labour of Kenya".
 */
export const statedCountry: NameFeature = (names, question, { type, countries = [] }) => {
  if (question.countries.length > 0 || countries.length === 0) return null
  const stated = type === 'person' ? question.statedCountries ?? [] : statedOfFirm(names, question, countries)
  if (stated.length === 0 || stated.some(code => countries.includes(code))) return null
  const isOwn = names.query.tokens.some(token => token.kind === 'name' || maySayNorthKorea(token))
  if (countries.includes(NORTH_KOREA) && isOwn && !stated.includes(SOUTH_KOREA)) return null
  const isOtherBody = !isOwn && !bothSayKorea(names)
  const sides = { query: [...new Set(stated)].join(', '), listed: countries.join(', ') }
  return {
    feature: 'country',
    effect: isOtherBody ? EFFECT.otherCountryOfCommonName : EFFECT.otherCountry,
    ...sides,
    contradicts: 'country',
    ...isOtherBody && { otherBody: true },
    text: `The name asked about says ${sides.query}; the party is listed in ${sides.listed}.`
  }
}

/** Papers of both states say "Korea", and each its own word for it. */
function bothSayKorea ({ query, listed }: NamesMet): boolean {
  return query.tokens.some(saysKorea) && listed.tokens.some(saysKorea)
}

/** The countries of a firm's address and of the words of its field. None of a branch: the firm itself is elsewhere. */
function statedOfFirm (names: NamesMet, question: Question, countries: readonly string[]): string[] {
  const field = wholeField(names.query, question)
  return isBranch(field, names.listed) ? [] : [...question.statedCountries ?? [], ...countriesInWords(names, field, countries)]
}

/**
 * The countries of the words, in the name that met or beside it in its field, that the listed name lacks. None where another word
 * agrees with the list.
 */
function countriesInWords ({ query, listed, scored }: NamesMet, field: AnalysedName, countries: readonly string[]): string[] {
  if (field.tokens.some(token => countries.includes(countryOf(token) ?? ''))) return []
  const met = new Set(scored.pairs.filter(({ queryLength }) => queryLength === 1).map(({ queryStart }) => query.tokens[queryStart]))
  const known = new Set(listed.tokens.map(countryOf))
  const said = [...query.tokens, ...leftOut(query, field)]
  return said.flatMap(token => {
    // Either of the two is another country than that of a firm listed elsewhere: "Tolmen Korea" is the subsidiary in the South.
    if (token.concept === EITHER_KOREA && !listed.tokens.some(saysKorea)) return [NORTH_KOREA, SOUTH_KOREA]
    const country = countryOf(token)
    // "South Korea" meets "Korea", which may be either.
    return country === undefined || known.has(country) || (met.has(token) && country !== SOUTH_KOREA) ? [] : [country]
  })
}

/** What the field says beside the name that met, if it is nothing but where it is. Other words are those of another name. */
function leftOut (query: AnalysedName, field: AnalysedName): readonly Token[] {
  if (query === field) return []
  const words = new Set(query.tokens.map(({ text }) => text))
  const others = field.tokens.filter(({ text }) => !words.has(text))
  return others.every(({ kind }) => WHERE.has(kind)) ? others : []
}

const WHERE = new Set(['country', 'place', 'connective'])

/**
 * Whether a field names a branch or an office of the listed firm. An office with a number is a room ("Office 12, Lenina Street"), and one
 * in the listed name is the firm itself.
 */
function isBranch ({ tokens, legalForms }: AnalysedName, listed: AnalysedName): boolean {
  return legalForms.some(({ family }) => family === 'branch') || tokens.some(({ concept = '' }, i) => BRANCHES.has(concept) &&
    !(concept === 'office' && (isNumber(tokens[i - 1]) || isNumber(tokens[i + 1]) || listed.tokens.some(token => token.concept === concept))))
}

function isNumber (token: Token | undefined): boolean {
  return token?.kind === 'number'
}
