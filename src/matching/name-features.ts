import type { ListedParty } from '../../schemas/listed-party.js'
import { analyseName, type AnalysedName } from '../names/analyse.js'
import { EFFECT, type Evidence } from './evidence.js'
import { FEATURES } from './features.js'
import type { Question } from './question.js'

/** What the name asked about says of the party besides its name, against the listed party that it met. */
type NameFeature = (asked: AnalysedName, listed: AnalysedName, question: Question, party: ListedParty) => Evidence | null

const SOUTH_KOREA = 'KR'
const NORTH_KOREA = 'KP'

/**
 * Where the field of the name says the party is, in its address or in its own words: "Tolmen Bank, Belgrade", 한국. It counts where
 * no country is given in its own field, and only against a match. North Korean firms have offices abroad, so for one of them an
 * address says nothing, unless it is in the South or the name is made of common words alone, which firms of every country bear:
 * "Ministry of Labour, Colombo".
 */
const statedCountry: NameFeature = (asked, listed, question, { countries = [] }) => {
  if (question.countries.length > 0 || countries.length === 0) return null
  const stated = [...question.statedCountries ?? [], ...says(asked, SOUTH_KOREA) && !says(listed, SOUTH_KOREA) ? [SOUTH_KOREA] : []]
  if (stated.length === 0 || stated.some(code => countries.includes(code))) return null
  const isOwn = asked.tokens.some(({ kind }) => kind === 'name')
  if (countries.includes(NORTH_KOREA) && isOwn && !stated.includes(SOUTH_KOREA)) return null
  const sides = { query: [...new Set(stated)].join(', '), listed: countries.join(', ') }
  return {
    feature: 'country',
    effect: EFFECT.otherCountry,
    ...sides,
    contradicts: 'country',
    text: `The name asked about says ${sides.query}; the party is listed in ${sides.listed}.`
  }
}

/** "Korea" alone may be either state, and has a concept of its own. */
function says ({ tokens }: AnalysedName, country: string): boolean {
  return tokens.some(({ kind, concept }) => kind === 'country' && concept === country)
}

const CRAFT: Partial<Record<ListedParty['type'], string>> = { vessel: 'a ship', aircraft: 'an aircraft' }
/** Firms that own a ship or an aircraft are often called by its name. */
const OWNERS = new Set(['shipping', 'marine', 'vessel', 'aviation', 'logistics', 'transport', 'fishery'])

/** Ships have no legal form and no trade: "Tolmen Construction" is a firm, whatever ship is called Tolmen. */
const firmForCraft: NameFeature = (asked, listed, question, party) => {
  const craft = CRAFT[party.type]
  if (craft === undefined || question.type !== undefined || listed.legalForms.length > 0) return null
  const [whole] = question.names
  const sides = asked.canonical === whole ? [asked] : [asked, analyseName(whole)]
  const words = sides.flatMap(({ tokens }) => tokens)
  if (words.some(({ concept = '' }) => OWNERS.has(concept))) return null
  const isFirm = sides.some(({ legalForms }) => legalForms.length > 0) ||
    words.some(({ kind, concept }) => (kind === 'activity' || kind === 'body') && !listed.tokens.some(word => word.concept === concept))
  if (!isFirm) return null
  return { feature: 'type', effect: EFFECT.otherType, text: `The name asked about is that of a firm, by its legal form or its trade; the listed party is ${craft}.` }
}

/** Two ships bear one name, and one of them has a number behind it: Lucky Star II is not Lucky Star. */
const otherShip: NameFeature = (asked, listed, _question, party) => {
  if (party.type !== 'vessel' || hasNumber(asked) === hasNumber(listed)) return null
  return { feature: 'number', effect: EFFECT.oneNumber, text: `Only the name ${hasNumber(asked) ? 'asked about' : 'listed'} has a number; ships of one name are told apart by theirs.` }
}

function hasNumber ({ tokens }: AnalysedName): boolean {
  return tokens.some(({ kind }) => kind === 'number')
}

/**
 * What speaks for or against identity beside the likeness of the names, in the order in which it is explained: the facts, and
 * what else the name asked about says, unless it is the listed name itself.
 *
 * @param names the pair of names that met; left out where none did
 */
export function evidenceBesideNames (question: Question, party: ListedParty, names?: { query: AnalysedName, listed: AnalysedName }): Evidence[] {
  const facts = FEATURES.map(feature => feature.compare(question, party))
  if (names === undefined) return facts.filter(evidence => evidence !== null)
  const { query, listed } = names
  const isSameName = question.names[0] === listed.canonical
  const said = [statedCountry, ...isSameName ? [] : [firmForCraft, otherShip]].map(feature => feature(query, listed, question, party))
  return [...facts, ...said].filter(evidence => evidence !== null)
}
