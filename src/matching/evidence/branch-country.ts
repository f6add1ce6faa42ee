import type { AnalysedName } from '../../names/analysed-name.js'
import { EITHER_KOREA, NORTH_KOREA, SOUTH_KOREA } from '../../names/koreas.js'
import { isBranchForm, OFFICES } from '../../names/lexicon/parts-of-firms.js'
import { countryOf, isNumber, type Token } from '../../names/words/token.js'

/** Words before the town of a branch: "Branch in Dalian", филиал в Москве. */
const IN = new Set(['in', 'at', 'в', 'во', 'en', 'em'])
/** "в г. Владивосток" has a word between. */
const FARTHEST = 2
const NONE: readonly string[] = []

/**
 * The countries that a field of a name says of a branch or office alone, not of the firm: that of the town behind "in", or of the last
 * place, or of the last country. None where the field names no branch. A state before that place is the firm's own ("Ministry of Labour,
 * Kenya, Mombasa branch"), and a firm of the North has no branch in the South. What the list says too is the firm's.
 */
export function branchCountries (field: AnalysedName, listed: AnalysedName, countries: readonly string[]): readonly string[] {
  if (!namesBranch(field, listed)) return NONE
  const { tokens } = field
  const known = new Set([...countries, ...listed.tokens.map(countryOf)])
  const mayBeBranch = (token: Token): boolean => countriesOf(token).length > 0 && !countriesOf(token).some(code => known.has(code))
  const places = tokens.filter(mayBeBranch)
  const place = places.findLast(token => isBehindIn(tokens, tokens.indexOf(token))) ?? places.findLast(({ kind }) => kind === 'place') ?? places.at(-1)
  if (place === undefined) return NONE
  const [country] = countriesOf(place)
  const isFirms = tokens.slice(0, tokens.indexOf(place)).some(token => token.kind === 'country' && countryOf(token) === country)
  return isFirms || (country === SOUTH_KOREA && countries.includes(NORTH_KOREA)) ? NONE : countriesOf(place)
}

/** "Korea" may be either. */
function countriesOf (token: Token): readonly string[] {
  if (token.concept === EITHER_KOREA) return [NORTH_KOREA, SOUTH_KOREA]
  const country = countryOf(token)
  return country === undefined ? NONE : [country]
}

function isBehindIn (tokens: readonly Token[], i: number): boolean {
  return tokens.slice(Math.max(0, i - FARTHEST), i).some(({ text }) => IN.has(text))
}

/**
 * Whether a field names a branch or an office of the listed firm. An office with a number is a room ("Office 12, Lenina Street"), and one
 * in the listed name is the firm itself.
 */
export function namesBranch ({ tokens, legalForms }: AnalysedName, listed: AnalysedName): boolean {
  return legalForms.some(isBranchForm) || tokens.some(({ concept = '' }, i) => OFFICES.has(concept) &&
    !(concept === 'office' && (isNumber(tokens[i - 1]) || isNumber(tokens[i + 1]) || listed.tokens.some(token => token.concept === concept))))
}
