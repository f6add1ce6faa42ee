import type { ByteSource } from './byte-source.js'
import { dateOfParts } from './published-date.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

/** Elements of `ReferenceValueSets`: values that records refer to by number. */
const REFERENCE_VALUES = [
  'AliasType', 'AreaCode', 'Country', 'DetailReference', 'FeatureType', 'IDRegDocType', 'IDRegDocDateType', 'LegalBasis', 'List', 'LocPartType',
  'NamePartType', 'PartySubType', 'PartyType', 'RelationType', 'SanctionsType', 'Script'
]

const ADDRESS_PARTS = ['ADDRESS1', 'ADDRESS2', 'ADDRESS3', 'CITY', 'STATE/PROVINCE', 'REGION', 'POSTAL CODE']

interface Place { parts: string[], country: string }
interface Document { label: string, value: string, country: string, note: string }
interface Entry { listedOn?: string, programs: string[], list: string, basis: string[] }
interface Relation { label: string, to: string, comment: string }

/** What the parties refer to by number, from the parts of the file before and after them. */
export class OfacAdvancedTables {
  readonly #values = new Map<string, string>()
  readonly places = new Map<string, Place>()
  readonly documentsOfIdentity = new Map<string, Document[]>()
  readonly entryOfProfile = new Map<string, Entry>()
  readonly relationsOfProfile = new Map<string, Relation[]>()
  /** Primary names by profile, to name the other party of a relation and to tell companies from other organizations. */
  readonly names = new Map<string, string>()
  published: string | undefined

  /** The text of a reference value; empty when the number is unknown. */
  value (kind: string, id: string): string {
    return this.#values.get(`${kind} ${id}`) ?? ''
  }

  /** Adds what an element holds. Elements must come in the order of the file, as some refer to those before them. */
  add (element: XmlElement): void {
    const id = element.attribute('ID')
    switch (element.name) {
      case 'DateOfIssue': this.published = dateIn(element); break
      case 'Location': this.places.set(id, this.#place(element)); break
      case 'IDRegDocument': push(this.documentsOfIdentity, element.attribute('IdentityID'), this.#document(element)); break
      case 'SanctionsEntry': this.#addEntry(element); break
      case 'ProfileRelationship':
        push(this.relationsOfProfile, element.attribute('From-ProfileID'), {
          label: this.value('RelationType', element.attribute('RelationTypeID')), to: element.attribute('To-ProfileID'), comment: element.textOf('Comment')
        })
        break
      case 'DistinctParty': this.#addName(element); break
      default: this.#addValue(element, id)
    }
  }

  #addValue (element: XmlElement, id: string): void {
    const text = element.name === 'AreaCode' ? element.attribute('Description') : element.text
    this.#values.set(`${element.name} ${id}`, text)
    if (element.name === 'PartySubType') this.#values.set(`PartyTypeOfSubType ${id}`, element.attribute('PartyTypeID'))
  }

  #place (location: XmlElement): Place {
    const byType = new Map(location.all('LocationPart').map(part =>
      [this.value('LocPartType', part.attribute('LocPartTypeID')), part.all('LocationPartValue').find(isPrimary)?.textOf('Value') ?? part.textOf('LocationPartValue/Value')]))
    const country = location.all('LocationCountry').map(each => this.value('Country', each.attribute('CountryID'))).find(isKnown) ??
      location.all('LocationAreaCode').map(each => this.value('AreaCode', each.attribute('AreaCodeID'))).find(isKnown) ?? ''
    return { parts: [byType.get('Unknown') ?? '', ...ADDRESS_PARTS.map(type => byType.get(type) ?? '')].filter(part => part !== ''), country }
  }

  #document (element: XmlElement): Document {
    const dates = element.all('DocumentDate').flatMap(date => {
      const day = dateIn(date.first('DatePeriod/Start/From'))
      return day === undefined ? [] : [`${/expir/i.test(this.value('IDRegDocDateType', date.attribute('IDRegDocDateTypeID'))) ? 'expires' : 'issued'} ${day}`]
    })
    return {
      label: this.value('IDRegDocType', element.attribute('IDRegDocTypeID')),
      value: element.textOf('IDRegistrationNo'),
      country: this.value('Country', element.attribute('IssuedBy-CountryID') || (element.first('IssuedBy')?.attribute('CountryID') ?? '')),
      note: [element.textOf('IssuingAuthority'), ...dates].filter(part => part !== '').join(', ')
    }
  }

  #addEntry (element: XmlElement): void {
    const profile = element.attribute('ProfileID')
    const entry: Entry = this.entryOfProfile.get(profile) ?? { programs: [], list: this.value('List', element.attribute('ListID')), basis: [] }
    for (const event of element.all('EntryEvent')) {
      const date = dateIn(event.first('Date'))
      if (date !== undefined && (entry.listedOn === undefined || date < entry.listedOn)) entry.listedOn = date
      entry.basis.push(this.value('LegalBasis', event.attribute('LegalBasisID')))
    }
    entry.programs.push(...element.textsOf('SanctionsMeasure/Comment'))
    this.entryOfProfile.set(profile, entry)
  }

  #addName (party: XmlElement): void {
    const profile = party.first('Profile')
    const alias = profile?.all('Identity/Alias').find(isPrimary)
    const parts = alias?.first('DocumentedName')?.textsOf('DocumentedNamePart/NamePartValue') ?? []
    if (profile !== undefined) this.names.set(profile.attribute('ID'), parts.join(' '))
  }
}

/** Reads everything in a file except its parties, of which only the names are kept. @throws WatchlistError as `readListXml` does */
export async function readOfacAdvancedTables (source: ByteSource): Promise<OfacAdvancedTables> {
  const tables = new OfacAdvancedTables()
  const records = [...REFERENCE_VALUES, 'DateOfIssue', 'Location', 'IDRegDocument', 'SanctionsEntry', 'ProfileRelationship', 'DistinctParty']
  for await (const element of readListXml(source, { root: 'Sanctions', records })) tables.add(element)
  return tables
}

/** The date in an element with Year, Month and Day, ISO 8601 at the precision known; undefined without a year. */
export function dateIn (element: XmlElement | undefined): string | undefined {
  return element === undefined ? undefined : dateOfParts(element.textOf('Year'), element.textOf('Month'), element.textOf('Day'))
}

function isPrimary (element: XmlElement): boolean {
  return element.attribute('Primary') === 'true'
}

function isKnown (country: string): boolean {
  return country !== '' && country !== 'undetermined'
}

function push<Value> (lists: Map<string, Value[]>, key: string, value: Value): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [value])
  else list.push(value)
}
