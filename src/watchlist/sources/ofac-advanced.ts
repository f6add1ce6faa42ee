import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { entityType } from './entity-type.js'
import type { ListRecord, ReadOptions, RecordName } from './list-record.js'
import { dateIn, readOfacAdvancedTables, type OfacAdvancedTables } from './ofac-advanced-tables.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

const KINDS: Readonly<Record<string, RecordName['kind']>> = { 'A.K.A.': 'aka', 'F.K.A.': 'fka', 'N.K.A.': 'nka' }
const LISTS: Readonly<Record<string, string>> = { 'SDN List': 'OFAC SDN' }

/**
 * Reads an OFAC list in Advanced XML (root element Sanctions). The file is read twice, because the parties refer by number
 * to places, documents and listings before and after them. The first pass collects those, the second yields the parties.
 * @throws WatchlistError when the file is not such a list or is damaged
 */
export async function * readOfacAdvanced (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const tables = await readOfacAdvancedTables(source)
  if (tables.published !== undefined) options.onPublished?.(tables.published)
  for await (const party of readListXml(source, { root: 'Sanctions', records: ['DistinctParty'] })) {
    const profile = party.first('Profile')
    if (profile === undefined) {
      options.onSkipped?.({ reason: 'party without a profile', place: party.attribute('FixedRef') })
      continue
    }
    const record = readProfile(tables, profile, party.textOf('Comment')).build(options)
    if (record !== undefined) yield record
  }
}

function readProfile (tables: OfacAdvancedTables, profile: XmlElement, comment: string): RecordBuilder {
  const reference = profile.attribute('ID')
  const entry = tables.entryOfProfile.get(reference)
  const builder = new RecordBuilder({
    list: LISTS[entry?.list ?? ''] ?? 'OFAC Consolidated',
    reference,
    type: typeOf(tables, profile),
    sourceUrl: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${reference}`
  })
  for (const identity of profile.all('Identity')) addNames(tables, identity, builder)
  for (const program of entry?.programs ?? []) builder.program(program)
  builder.fact('listedOn', entry?.listedOn)
  for (const identity of profile.all('Identity')) {
    for (const { label, value, country, note } of tables.documentsOfIdentity.get(identity.attribute('ID')) ?? []) {
      const code = countryCode(country)
      builder.identifier({ label, value, note, country: code })
    }
  }
  for (const feature of profile.all('Feature')) addFeature(tables, feature, builder)
  for (const { label, to, comment } of tables.relationsOfProfile.get(reference) ?? []) {
    builder.remark('Linked To', tables.names.get(to) ?? to).remark(label, tables.names.get(to) ?? to).remark('Relation', comment)
  }
  for (const basis of entry?.basis ?? []) builder.remark('Legal basis', basis)
  return builder.remark('Comment', comment)
}

function typeOf (tables: OfacAdvancedTables, profile: XmlElement): ListRecord['type'] {
  const subType = profile.attribute('PartySubTypeID')
  const names = [tables.value('PartySubType', subType), tables.value('PartyType', tables.value('PartyTypeOfSubType', subType))]
  const kind = names.map(name => name.toLowerCase()).find(name => name !== '' && name !== 'unknown')
  if (kind === 'individual') return 'person'
  return kind === 'vessel' || kind === 'aircraft' ? kind : entityType(tables.names.get(profile.attribute('ID')) ?? '')
}

/** Adds the aliases, the primary one first, each followed by its spellings in other scripts. */
function addNames (tables: OfacAdvancedTables, identity: XmlElement, builder: RecordBuilder): void {
  const partOfGroup = new Map(identity.all('NamePartGroups/MasterNamePartGroup/NamePartGroup').map(group =>
    [group.attribute('ID'), tables.value('NamePartType', group.attribute('NamePartTypeID'))]))
  const aliases = identity.all('Alias').toSorted((a, b) => Number(b.attribute('Primary') === 'true') - Number(a.attribute('Primary') === 'true'))
  for (const alias of aliases) {
    const kind = KINDS[tables.value('AliasType', alias.attribute('AliasTypeID'))] ?? 'aka'
    for (const documented of alias.all('DocumentedName')) {
      builder.name(nameOf(documented, partOfGroup), { kind, weak: alias.attribute('LowQuality') === 'true' })
    }
  }
}

/** `LAST, First Middle` as in OFAC's other files. The parts after the last name keep their order. */
function nameOf (documented: XmlElement, partOfGroup: ReadonlyMap<string, string>): string {
  const parts = documented.all('DocumentedNamePart/NamePartValue').map(value => ({ part: partOfGroup.get(value.attribute('NamePartGroupID')), text: value.text }))
  const last = parts.filter(({ part }) => part === 'Last Name').map(({ text }) => text).join(' ')
  const rest = parts.filter(({ part }) => part !== 'Last Name').map(({ text }) => text).join(' ')
  return [last, rest].filter(text => text !== '').join(', ')
}

function addFeature (tables: OfacAdvancedTables, feature: XmlElement, builder: RecordBuilder): void {
  const label = tables.value('FeatureType', feature.attribute('FeatureTypeID'))
  for (const version of feature.all('FeatureVersion')) {
    for (const period of version.all('DatePeriod')) {
      const text = periodText(period)
      if (label === 'Birthdate') builder.birthDate(text)
      else builder.remark(label, text)
    }
    for (const location of version.all('VersionLocation')) addPlace(tables, label, location.attribute('LocationID'), builder)
    for (const detail of version.all('VersionDetail')) {
      addDetail(label, detail.text || tables.value('DetailReference', detail.attribute('DetailReferenceID')), builder)
    }
    builder.remark(label, version.textOf('Comment'))
  }
}

function addPlace (tables: OfacAdvancedTables, label: string, id: string, builder: RecordBuilder): void {
  const place = tables.places.get(id)
  if (place === undefined) return
  if (/nationality|citizenship|flag/i.test(label)) builder.country(place.country || place.parts.join(', '))
  else if (/birth/i.test(label)) builder.birthPlace([...place.parts, place.country])
  else builder.address(place.parts, place.country)
}

function addDetail (label: string, text: string, builder: RecordBuilder): void {
  if (/^Organization Type/.test(label)) builder.organizationType(text)
  else if (label === 'Title') builder.position(text)
  else if (label === 'Place of Birth') builder.birthPlace([text])
  else if (/^(nationality country|citizenship country|vessel flag)/i.test(label)) builder.country(text)
  else if (/^(website|email|swift|digital currency|mmsi|vessel call sign|imo|isin|bik|d-u-n-s|aircraft (tail|manufacturer's serial|construction))/i.test(label)) builder.identifier({ label, value: text })
  else builder.remark(label, text)
}

/**
 * A period as text for `readBirthDates`: a single day is that day. Within one month it becomes that month, within one year
 * that year; otherwise it is a range of years.
 */
function periodText (period: XmlElement): string {
  const from = dateIn(period.first('Start/From')) ?? ''
  const to = dateIn(period.first('End/To')) ?? dateIn(period.first('Start/To')) ?? from
  const circa = period.first('Start')?.attribute('Approximate') === 'true' ? 'circa ' : ''
  if (from === to) return circa + from
  if (from.slice(0, 4) !== to.slice(0, 4)) return `${from.slice(0, 4)} to ${to.slice(0, 4)}`
  return circa + (from.slice(0, 7) === to.slice(0, 7) ? from.slice(0, 7) : from.slice(0, 4))
}
