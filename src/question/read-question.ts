import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { ambiguousCountry, possibleCountries, unknownCountry } from '../facts/countries.js'
import { doesExist } from '../facts/partial-date.js'
import { canonicalIdentifier, identifierKey } from '../identifiers/identifier.js'
import { identifiersWithin } from '../identifiers/within-name.js'
import type { Question } from '../matching/asked/question.js'
import { analyseName } from '../names/analyse.js'
import { canonicalName } from '../names/text/canonical.js'
import { isInLegalForm, isSoleTrader } from '../names/lexicon/legal-forms.js'
import { conceptOf } from '../names/lexicon/lexicon.js'
import { NameFields } from './name-fields.js'
import type { Report } from './report.js'
import { unique } from './unique.js'

/**
 * The canonical question about a party of the right shape. Parties that mean the same - other case, spacing, order of aliases,
 * `RUS` for `Russia` - have equal questions, down to the order of keys.
 * @param path where the party is in the request
 * @param faults receives every fault found; a question with faults must not be used
 */
export function readQuestion (party: Party, path: string, faults: Fault[]): Question {
  const report: Report = (at, message) => { faults.push({ path: `${path}${at}`, message }) }
  const fields = new NameFields(party)
  const { texts } = fields
  const soleTrader = isSoleTraderAskedAbout(texts[0], party.type)
  const type = soleTrader ? undefined : party.type
  const names = fields.names(report)
  const given = countries(party, report)
  return {
    names,
    ...(type === undefined || type === 'person') && fields.personNames(),
    ...(type && { type }),
    ...(soleTrader && { soleTrader }),
    ...given,
    ...(given.countries.length === 0 && fields.countries.length > 0 && { statedCountries: [...fields.countries] }),
    addresses: unique((party.addresses ?? []).map(canonicalName).filter(address => address !== '')),
    identifiers: identifiers(party, texts, report),
    ...(party.birthDate && { birthDate: birthDate(party.birthDate, report) })
  }
}

/** Whether a company is asked about that is a sole trader, who may be listed as a person. */
function isSoleTraderAskedAbout (name: string, type: Party['type']): boolean {
  return (type === 'company' || type === 'organization') && isSoleTrader(analyseName(canonicalName(name)))
}

/** The countries given. "Korea" is the state that is given beside it by a name of its own, or else may be either. */
function countries ({ countries: texts = [] }: Party, report: Report): Pick<Question, 'countries' | 'ambiguousCountries'> {
  const codes: string[] = []
  const ambiguous: string[] = []
  texts.forEach((text, i) => {
    const possible = possibleCountries(text)
    if (possible.length === 0) report(`/countries/${i}`, unknownCountry(text))
    if (possible.length > 1) ambiguous.push(ambiguousCountry(text)!)
    else codes.push(...possible)
  })
  const open = ambiguous.filter(name => !possibleCountries(name).some(code => codes.includes(code)))
  return { countries: unique(codes), ...open.length > 0 && { ambiguousCountries: unique(open) } }
}

function identifiers (party: Party, texts: readonly string[], report: Report): Question['identifiers'] {
  const within = texts.flatMap(text => identifiersWithin(text, isWord))
  if (party.identifiers === undefined && within.length === 0) return []
  const byText = new Map<string, Question['identifiers'][number]>(within.map(identifier => [identifierKey(identifier.scheme, identifier.value), identifier]))
  party.identifiers?.forEach(({ scheme, value }, i) => {
    const canonical = canonicalIdentifier(scheme, value)
    if (canonical === '') report(`/identifiers/${i}/value`, `must hold an identifier of the scheme ${scheme}`)
    byText.set(identifierKey(scheme, canonical), { scheme, value: canonical })
  })
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, identifier]) => identifier)
}

/** Whether a text is a business word, a place or a legal form. */
function isWord (text: string): boolean {
  return conceptOf(text) !== undefined || isInLegalForm(text)
}

/** The pattern of a date is checked already, but the day may not exist. */
function birthDate (text: string, report: Report): string {
  if (!doesExist(text)) report('/birthDate', 'must be a day that exists, or a month or a year')
  return text
}
