import type { ListedParty } from '../../schemas/listed-party.js'
import type { AnalysedName } from '../names/analyse.js'
import { EFFECT, FEATURES, type Evidence } from './features.js'
import type { Question } from './question.js'

/** What the name asked about says of the party besides its name, against the listed party that it met. */
type NameFeature = (asked: AnalysedName, listed: AnalysedName, question: Question, party: ListedParty) => Evidence | null

const SOUTH_KOREA = 'KR'
const NORTH_KOREA = 'KP'

/**
 * A name that says South Korea (한국, "Republic of Korea") is hardly that of a party in North Korea; "Korea" alone may mean either. The countries of the
 * question, where it has any, say more than its name.
 */
const southKorea: NameFeature = (asked, listed, question, { countries = [] }) => {
  if (question.countries.length > 0 || !countries.includes(NORTH_KOREA) || countries.includes(SOUTH_KOREA)) return null
  if (!names(asked, SOUTH_KOREA) || names(listed, SOUTH_KOREA)) return null
  return {
    feature: 'country',
    effect: EFFECT.otherCountry,
    query: SOUTH_KOREA,
    listed: countries.join(', '),
    contradicts: 'country',
    text: `The name asked about says South Korea; the party is listed in ${countries.join(', ')}.`
  }
}

function names ({ tokens }: AnalysedName, country: string): boolean {
  return tokens.some(({ kind, concept }) => kind === 'country' && concept === country)
}

const CRAFT: Partial<Record<ListedParty['type'], string>> = { vessel: 'a ship', aircraft: 'an aircraft' }
/** Firms that own a ship or an aircraft are often called by its name. */
const OWNERS = new Set(['shipping', 'marine', 'vessel', 'aviation', 'logistics', 'transport', 'fishery'])

/** Ships have no legal form: "Tolmen Construction Co., Ltd." is a firm, whatever ship is called Tolmen. */
const firmForCraft: NameFeature = (asked, listed, question, party) => {
  const craft = CRAFT[party.type]
  if (craft === undefined || question.type !== undefined || asked.legalForms.length === 0 || listed.legalForms.length > 0) return null
  if (asked.tokens.some(({ concept = '' }) => OWNERS.has(concept))) return null
  return { feature: 'type', effect: EFFECT.otherType, text: `The name asked about has the legal form of a firm; the listed party is ${craft}.` }
}

const NAME_FEATURES: readonly NameFeature[] = [southKorea, firmForCraft]

/**
 * What speaks for or against identity beside the likeness of the names, in the order in which it is explained: the facts, and what else the name
 * asked about says, unless it is the listed name itself.
 *
 * @param names the pair of names that met; left out where none did
 */
export function evidenceBesideNames (question: Question, party: ListedParty, names?: { query: AnalysedName, listed: AnalysedName }): Evidence[] {
  const facts = FEATURES.map(feature => feature.compare(question, party))
  const said = names === undefined || names.query.canonical === names.listed.canonical
    ? []
    : NAME_FEATURES.map(feature => feature(names.query, names.listed, question, party))
  return [...facts, ...said].filter(evidence => evidence !== null)
}
