import type { AnalysedName } from '../../names/analysed-name.js'
import { EITHER_KOREA, maySayNorthKorea, NORTH_KOREA, saysKorea, SOUTH_KOREA } from '../../names/koreas.js'
import { countryOf, type Token } from '../../names/words/token.js'
import type { NamesMet } from '../scoring/names-met.js'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { branchCountries } from './branch-country.js'
import { EFFECT, type NameFeature } from './evidence.js'
import type { Question } from '../asked/question.js'
import { wholeField } from '../asked/whole-field.js'

/**
 * Where the field of the name says the party is: in its address, or in words that the listed name lacks. "Tolmen (UK) Ltd" and
 * "Tolmen Hellas" say it as surely as "Tolmen Ltd, London" does, because subsidiaries are named so. It counts where no country is
 * given in its own field, and only against a match.
 *
 * North Korean firms have offices abroad, so for one of them another country says nothing, unless it is the South or the name is
 * made of common words alone, which bodies of every country bear: "Ministry of Labour, Colombo". In such a name another state says
 * whose it is: "Ministry of Labour of Kenya".
 */
export const statedCountry: NameFeature = (names, question, party) => {
  const { countries = [] } = party
  if (question.countries.length > 0 || countries.length === 0) return null
  const stated = withoutNorth(statedOf(names, question, party), party)
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

/** The countries of an address, and of the words of a firm's field, without those of a branch: the firm itself is elsewhere. */
function statedOf (names: NamesMet, question: Question, { type, countries = [] }: ListedParty): readonly string[] {
  const { statedCountries = [] } = question
  if (type === 'person') return statedCountries
  const field = wholeField(names.query, question)
  const ofBranch = branchCountries(field, names.listed, countries)
  return [...statedCountries, ...countriesInWords(names, field, countries)].filter(code => !ofBranch.includes(code))
}

/** The same of the address in the field of the name alone. */
export function countriesOfAddress ({ query, listed }: NamesMet, question: Question, { type, countries = [] }: ListedParty): readonly string[] {
  const { statedCountries = [] } = question
  if (statedCountries.length === 0 || type === 'person') return statedCountries
  const ofBranch = branchCountries(wholeField(query, question), listed, countries)
  return statedCountries.filter(code => !ofBranch.includes(code))
}

/** North Korea never speaks against a party that is listed for a link to it. "Korea" may be the South, and then it does. */
function withoutNorth (stated: readonly string[], { labour }: ListedParty): readonly string[] {
  return labour?.link === undefined || stated.includes(SOUTH_KOREA) ? stated : stated.filter(code => code !== NORTH_KOREA)
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
export function leftOut (query: AnalysedName, field: AnalysedName): readonly Token[] {
  if (query === field) return []
  const words = new Set(query.tokens.map(({ text }) => text))
  const others = field.tokens.filter(({ text }) => !words.has(text))
  return others.every(({ kind }) => WHERE.has(kind)) ? others : []
}

const WHERE = new Set(['country', 'place', 'connective'])
