import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { canonicalIdentifier } from '../identifiers/identifier.js'
import { identifiersWithin } from '../identifiers/within-name.js'
import type { Question } from '../matching/question.js'
import { analyseName } from '../names/analyse.js'
import { canonicalName } from '../names/canonical.js'
import { canonicalPersonName, mayHoldInitials } from '../names/initials.js'
import { withoutEntities } from '../names/field/entities.js'
import { mayHoldMore, namesWithin, type NamesWithin } from '../names/field/names-within.js'
import { possibleCountries, unknownCountry } from '../countries.js'
import { doesExist } from '../partial-date.js'

/**
 * The canonical question about a party of the right shape. Parties that mean the same - other case, spacing, order of aliases,
 * `RUS` for `Russia` - have equal questions, down to the order of keys.
 * @param path where the party is in the request
 * @param faults receives every fault found; a question with faults must not be used
 */
export function readQuestion (party: Party, path: string, faults: Fault[]): Question {
  const fields = fieldsOf(party)
  const type = isSoleTrader(party) ? undefined : party.type
  return {
    names: names(party, fields, path, faults),
    ...personNames({ ...party, type }),
    ...(type && { type }),
    countries: countries(party, path, faults),
    ...statedCountries(party, fields),
    addresses: unique((party.addresses ?? []).map(canonicalName).filter(address => address !== '')),
    identifiers: identifiers(party, path, faults),
    ...(party.birthDate && { birthDate: birthDate(party.birthDate, path, faults) })
  }
}

/** What the fields of the name and of each alias hold besides the whole. */
function fieldsOf ({ name, aliases = [] }: Party): NamesWithin[] {
  return [name, ...aliases].map(text => namesWithin(withoutEntities(text)))
}

/** The countries that stand in the field of the name, where none are given in their own. */
function statedCountries (party: Party, fields: readonly NamesWithin[]): Pick<Question, 'statedCountries'> {
  if (party.countries !== undefined && party.countries.length > 0) return {}
  const stated = unique(fields.flatMap(({ countries }) => countries))
  return stated.length === 0 ? {} : { statedCountries: stated }
}

/** A sole trader is asked about as a firm, and listed as a person: then everything is searched. */
function isSoleTrader ({ name, type }: Party): boolean {
  return (type === 'company' || type === 'organization') && analyseName(canonicalName(name)).legalForms.some(({ family }) => family === SOLE)
}

const SOLE = 'sole'

/** The name first, then those aliases that differ from it. */
function names (party: Party, fields: readonly NamesWithin[], path: string, faults: Fault[]): string[] {
  const read = (text: string, at: string) => {
    const name = canonicalName(withoutEntities(text))
    if (name === '') faults.push({ path: `${path}${at}`, message: 'must hold a letter or a digit' })
    return name
  }
  const name = read(party.name, '/name')
  const others = [...(party.aliases ?? []).map((alias, i) => read(alias, `/aliases/${i}`)), ...fields.flatMap(({ names }) => names)]
  return others.length === 0 ? [name] : [name, ...unique(others).filter(other => other !== name)]
}

/**
 * The names in canonical form as names of a person, where any differs from the others; otherwise nothing, so that a company has
 * one cache key.
 */
export function personNames ({ name, aliases = [], type }: Pick<Party, 'name' | 'aliases' | 'type'>): Pick<Question, 'personNames'> {
  if (type !== undefined && type !== 'person') return {}
  const texts = [name, ...aliases].map(withoutEntities)
  if (!texts.some(text => mayHoldMore(text) || (mayHoldInitials(text) && canonicalPersonName(text) !== canonicalName(text)))) return {}
  const [first, ...others] = texts.map(canonicalPersonName)
  return { personNames: [first, ...unique([...others, ...texts.flatMap(text => namesWithin(text, 'person').names)]).filter(other => other !== first)] }
}

function countries (party: Party, path: string, faults: Fault[]): string[] {
  if (party.countries === undefined) return []
  return unique(party.countries.flatMap((text, i) => {
    const codes = possibleCountries(text)
    if (codes.length === 0) faults.push({ path: `${path}/countries/${i}`, message: unknownCountry(text) })
    return codes
  }))
}

function identifiers (party: Party, path: string, faults: Fault[]): Question['identifiers'] {
  const within = [party.name, ...party.aliases ?? []].flatMap(identifiersWithin)
  if (party.identifiers === undefined && within.length === 0) return []
  const byText = new Map<string, Question['identifiers'][number]>(within.map(identifier => [`${identifier.scheme} ${identifier.value}`, identifier]))
  party.identifiers?.forEach(({ scheme, value }, i) => {
    const canonical = canonicalIdentifier(scheme, value)
    if (canonical === '') faults.push({ path: `${path}/identifiers/${i}/value`, message: `must hold an identifier of the scheme ${scheme}` })
    byText.set(`${scheme} ${canonical}`, { scheme, value: canonical })
  })
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, identifier]) => identifier)
}

/** The pattern of a date is checked already, but the day may not exist. */
function birthDate (text: string, path: string, faults: Fault[]): string {
  if (!doesExist(text)) faults.push({ path: `${path}/birthDate`, message: 'must be a day that exists, or a month or a year' })
  return text
}

function unique (texts: string[]): string[] {
  return texts.length > 1 ? [...new Set(texts)].sort() : texts
}
