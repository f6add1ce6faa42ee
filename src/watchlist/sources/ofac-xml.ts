import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { entityType } from './entity-type.js'
import type { ListRecord, ReadOptions, RecordName } from './list-record.js'
import { readOfacRemarks } from './ofac-remarks.js'
import { readDate } from './published-date.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

const KINDS: Readonly<Record<string, RecordName['kind']>> = { 'a.k.a.': 'aka', 'f.k.a.': 'fka', 'n.k.a.': 'nka' }

/**
 * Reads the OFAC SDN or Consolidated list in its older XML (root element sdnList), in any namespace. If the file announces
 * more records than it holds, that is reported as skipped.
 * @param list `OFAC SDN` or `OFAC Consolidated`, as the file does not say which it is
 * @throws WatchlistError when the file is not such a list or is damaged
 */
export async function * readOfacXml (list: string, source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  let announced = NaN
  let entries = 0
  for await (const element of readListXml(source, { root: 'sdnList', records: ['publshInformation', 'sdnEntry'] })) {
    if (element.name === 'publshInformation') {
      announced = Number(element.textOf('Record_Count'))
      const date = readDate(element.textOf('Publish_Date'), 'month-first')
      if (date !== undefined) options.onPublished?.(date)
      continue
    }
    entries++
    const record = readEntry(list, element).build(options)
    if (record !== undefined) yield record
  }
  if (announced > entries) options.onSkipped?.({ reason: `the file announces ${announced} records and holds ${entries}` })
}

function readEntry (list: string, entry: XmlElement): RecordBuilder {
  const reference = entry.textOf('uid')
  const builder = new RecordBuilder({
    list, reference, type: typeOf(entry), sourceUrl: `https://sanctionssearch.ofac.treas.gov/Details.aspx?id=${reference}`
  })
  builder.name(nameOf(entry)).position(entry.textOf('title'))
  for (const program of entry.textsOf('programList/program')) builder.program(program)
  for (const aka of entry.all('akaList/aka')) {
    builder.name(nameOf(aka), { kind: KINDS[aka.textOf('type')] ?? 'aka', weak: aka.textOf('category') === 'weak' })
  }
  for (const address of entry.all('addressList/address')) {
    builder.address(['address1', 'address2', 'address3', 'city', 'stateOrProvince', 'postalCode'].map(part => address.textOf(part)), address.textOf('country'))
  }
  for (const path of ['nationalityList/nationality/country', 'citizenshipList/citizenship/country', 'vesselInfo/vesselFlag']) {
    for (const country of entry.textsOf(path)) builder.country(country)
  }
  for (const date of entry.textsOf('dateOfBirthList/dateOfBirthItem/dateOfBirth')) builder.birthDate(date)
  for (const place of entry.textsOf('placeOfBirthList/placeOfBirthItem/placeOfBirth')) builder.birthPlace([place])
  for (const id of entry.all('idList/id')) addIdentifier(builder, id)
  builder.identifier({ label: 'Call Sign', value: entry.textOf('vesselInfo/callSign') })
    .remark('Vessel Type', entry.textOf('vesselInfo/vesselType')).remark('Vessel Owner', entry.textOf('vesselInfo/vesselOwner'))
  readOfacRemarks(entry.textOf('remarks'), builder)
  return builder
}

function addIdentifier (builder: RecordBuilder, id: XmlElement): void {
  const label = id.textOf('idType')
  const country = countryCode(id.textOf('idCountry'))
  const note = [['issued', 'issueDate'], ['expires', 'expirationDate']]
    .map(([word, part]) => [word, id.textOf(part)]).filter(([, date]) => date !== '').flat().join(' ')
  if (/^Organization Type/.test(label)) builder.organizationType(id.textOf('idNumber'))
  else builder.identifier({ label, value: id.textOf('idNumber'), note, country })
}

function nameOf (element: XmlElement): string {
  return [element.textOf('lastName'), element.textOf('firstName')].filter(part => part !== '').join(', ')
}

function typeOf (entry: XmlElement): ListRecord['type'] {
  const kind = entry.textOf('sdnType').toLowerCase()
  if (kind === 'individual') return 'person'
  return kind === 'vessel' || kind === 'aircraft' ? kind : entityType(entry.textOf('lastName'))
}
