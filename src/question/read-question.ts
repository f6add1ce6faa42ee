import type { Party } from '../../schemas/party.js'
import type { Fault } from '../../schemas/problem.js'
import { ambiguousCountry, possibleCountries, unknownCountry } from '../facts/countries.js'
import { doesExist } from '../facts/partial-date.js'
import { canonicalIdentifier, identifierKey } from '../identifiers/identifier.js'
import { identifiersWithin } from '../identifiers/within-name.js'
import type { Question } from '../matching/asked/question.js'
import { analyseName } from '../names/analyse.js'
import { canonicalName } from '../names/text/canonical.js'
import { fieldLines, fieldText } from '../names/field/field-text.js'
import { mayHoldMore, namesWithin, type NamesWithin } from '../names/field/names-within.js'
import { readOtherwise } from '../names/field/read-otherwise.js'
import { canonicalPersonName, mayHoldInitials } from '../names/person/initials.js'
import { isInLegalForm, isSoleTrader } from '../names/lexicon/legal-forms.js'
import { conceptOf } from '../names/lexicon/lexicon.js'

/**
 * The canonical question about a party of the right shape. Parties that mean the same - other case, spacing, order of aliases,
 * `RUS` for `Russia` - have equal questions, down to the order of keys.
 * @param path where the party is in the request
 * @param faults receives every fault found; a question with faults must not be used
 */
export function readQuestion (party: Party, path: string, faults: Fault[]): Question {
  const entries = [party.name, ...party.aliases ?? []]
  const written = entries.map(fieldText)
  const texts = [...written, ...written.flatMap(readOtherwise)]
  const lines = entries.map(fieldLines)
  const soleTrader = isSoleTraderAskedAbout(texts[0], party.type)
  const type = soleTrader ? undefined : party.type
  const holdMore = lines.some(({ length }) => length > 0) || texts.some(mayHoldMore)
  const fields = holdMore ? texts.map((text, i) => namesWithin(text, 'firm', lines[i])) : []
  const called = names(texts, fields, path, faults)
  const given = countries(party, path, faults)
  return {
    names: called,
    ...(type === undefined || type === 'person' ? personNames(texts, lines, holdMore) : {}),
    ...(type && { type }),
    ...(soleTrader && { soleTrader }),
    ...given,
    ...statedCountries(given, fields[0]),
    addresses: unique((party.addresses ?? []).map(canonicalName).filter(address => address !== '')),
    identifiers: identifiers(party, texts, path, faults),
    ...(party.birthDate && { birthDate: birthDate(party.birthDate, path, faults) })
  }
}

/** The countries that stand in the field of the name, where none are given in their own. Aliases may be of other times and places. */
function statedCountries ({ countries }: Pick<Question, 'countries'>, { countries: stated }: NamesWithin = { names: [], countries: [] }): Pick<Question, 'statedCountries'> {
  return countries.length > 0 || stated.length === 0 ? {} : { statedCountries: [...stated] }
}

/** Whether a company is asked about that is a sole trader, who may be listed as a person. */
function isSoleTraderAskedAbout (name: string, type: Party['type']): boolean {
  return (type === 'company' || type === 'organization') && isSoleTrader(analyseName(canonicalName(name)))
}

/** The name first, then those aliases that differ from it, and what the fields hold besides. */
function names ([first, ...aliases]: readonly string[], fields: readonly NamesWithin[], path: string, faults: Fault[]): string[] {
  const read = (text: string, at: string) => {
    const name = canonicalName(text)
    if (name === '') faults.push({ path: `${path}${at}`, message: 'must hold a letter or a digit' })
    return name
  }
  const name = read(first, '/name')
  const others = [...aliases.map((alias, i) => read(alias, `/aliases/${i}`)), ...fields.flatMap(({ names }) => names)]
  return others.length === 0 ? [name] : [name, ...unique(others).filter(other => other !== name)]
}

/** The names as those of a person, where that changes them. The question about a company then has no second form of its names. */
function personNames (texts: readonly string[], lines: readonly string[][], holdMore: boolean): Pick<Question, 'personNames'> {
  if (!holdMore && !texts.some(text => mayHoldInitials(text) && canonicalPersonName(text) !== canonicalName(text))) return {}
  const [first, ...others] = texts.map(canonicalPersonName)
  const within = holdMore ? texts.flatMap((text, i) => namesWithin(text, 'person', lines[i]).names) : []
  return { personNames: [first, ...unique([...others, ...within]).filter(other => other !== first)] }
}

/** The countries given. "Korea" is the state that is given beside it by a name of its own, or else may be either. */
function countries ({ countries: texts = [] }: Party, path: string, faults: Fault[]): Pick<Question, 'countries' | 'ambiguousCountries'> {
  const codes: string[] = []
  const ambiguous: string[] = []
  texts.forEach((text, i) => {
    const possible = possibleCountries(text)
    if (possible.length === 0) faults.push({ path: `${path}/countries/${i}`, message: unknownCountry(text) })
    if (possible.length > 1) ambiguous.push(ambiguousCountry(text)!)
    else codes.push(...possible)
  })
  const open = ambiguous.filter(name => !possibleCountries(name).some(code => codes.includes(code)))
  return { countries: unique(codes), ...open.length > 0 && { ambiguousCountries: unique(open) } }
}

function identifiers (party: Party, texts: readonly string[], path: string, faults: Fault[]): Question['identifiers'] {
  const within = texts.flatMap(text => identifiersWithin(text, isWord))
  if (party.identifiers === undefined && within.length === 0) return []
  const byText = new Map<string, Question['identifiers'][number]>(within.map(identifier => [identifierKey(identifier.scheme, identifier.value), identifier]))
  party.identifiers?.forEach(({ scheme, value }, i) => {
    const canonical = canonicalIdentifier(scheme, value)
    if (canonical === '') faults.push({ path: `${path}/identifiers/${i}/value`, message: `must hold an identifier of the scheme ${scheme}` })
    byText.set(identifierKey(scheme, canonical), { scheme, value: canonical })
  })
  return [...byText].sort(([a], [b]) => a < b ? -1 : 1).map(([, identifier]) => identifier)
}

/** Whether a text is a business word, a place or a legal form. */
function isWord (text: string): boolean {
  return conceptOf(text) !== undefined || isInLegalForm(text)
}

/** The pattern of a date is checked already, but the day may not exist. */
function birthDate (text: string, path: string, faults: Fault[]): string {
  if (!doesExist(text)) faults.push({ path: `${path}/birthDate`, message: 'must be a day that exists, or a month or a year' })
  return text
}

function unique (texts: string[]): string[] {
  return texts.length > 1 ? [...new Set(texts)].sort() : texts
}
