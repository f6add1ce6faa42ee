import type { ByteSource } from './byte-source.js'
import { kindOfName, nameElements, spellings } from './ch-names.js'
import { countryCode } from './country-code.js'
import { entityType } from './entity-type.js'
import { addFactsIn } from './facts-in-text.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { dateOfParts, readDate } from './published-date.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

const SOURCE_URL = 'https://www.seco.admin.ch/seco/en/home/Aussenwirtschaftspolitik_Wirtschaftliche_Zusammenarbeit/Wirtschaftsbeziehungen/exportkontrollen-und-sanktionen/sanktionen-embargos.html'

const PLACE_PARTS = ['c-o', 'address-details', 'p-o-box', 'zip-code', 'location', 'area']

/** What parties refer to by number. */
interface Tables {
  /** Programme key by id of the sanctions set. */
  programs: Map<string, string>
  places: Map<string, XmlElement>
}

/**
 * Reads Switzerland's list (SECO, root element swiss-sanctions-list, XML). The file is read twice, because parties refer to
 * programmes and places by number, and the format does not fix where in the file these are. Delisted parties are skipped
 * and reported.
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readCh (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const tables = await readTables(source, options)
  for await (const target of readListXml(source, { root: 'swiss-sanctions-list', records: ['target'] })) {
    const reference = target.attribute('ssid')
    const party = target.children.find(child => ['individual', 'entity', 'object'].includes(child.name))
    const last = target.all('modification').at(-1)?.attribute('modification-type')
    if (party === undefined) options.onSkipped?.({ reason: 'target without individual, entity or object', place: reference })
    else if (last === 'de-listed') options.onSkipped?.({ reason: 'taken off the list', place: reference })
    else {
      const record = readTarget(tables, target, party).build(options)
      if (record !== undefined) yield record
    }
  }
}

async function readTables (source: ByteSource, options: ReadOptions): Promise<Tables> {
  const tables: Tables = { programs: new Map(), places: new Map() }
  const layout = {
    root: 'swiss-sanctions-list',
    records: ['sanctions-program', 'place'],
    onRoot: (root: XmlElement) => { const date = readDate(root.attribute('date')); if (date !== undefined) options.onPublished?.(date) }
  }
  for await (const element of readListXml(source, layout)) {
    if (element.name === 'place') tables.places.set(element.attribute('ssid'), element)
    const key = element.all('program-key').find(each => each.attribute('lang') === 'eng') ?? element.first('program-key')
    for (const set of element.all('sanctions-set')) tables.programs.set(set.attribute('ssid'), key?.text ?? '')
  }
  return tables
}

function readTarget (tables: Tables, target: XmlElement, party: XmlElement): RecordBuilder {
  const identities = party.all('identity').toSorted((a, b) => Number(b.attribute('main') === 'true') - Number(a.attribute('main') === 'true'))
  const names = nameElements(identities)
  const builder = new RecordBuilder({ list: 'CH', reference: target.attribute('ssid'), type: typeOf(party, names[0]), sourceUrl: SOURCE_URL })
  for (const name of names) {
    for (const text of spellings(name)) builder.name(text, kindOfName(name))
  }
  for (const set of [target.attribute('sanctions-set-id'), ...target.textsOf('sanctions-set-id')]) builder.program(tables.programs.get(set) ?? '')
  for (const identity of identities) addIdentity(builder, tables, identity)
  for (const other of party.textsOf('other-information')) addOther(builder, other)
  for (const text of party.textsOf('justification')) builder.remark('Justification', text)
  for (const relation of party.all('relation')) builder.remark(`Relation: ${relation.attribute('relation-type')}`, relation.attribute('target-id'))
  for (const each of target.all('modification')) {
    if (each.attribute('modification-type') === 'listed') builder.fact('listedOn', readDate(each.attribute('effective-date') || each.attribute('publication-date')))
  }
  return builder.fact('unReference', target.textOf('foreign-identifier')).remark('Gender', party.attribute('sex'))
}

function addIdentity (builder: RecordBuilder, tables: Tables, identity: XmlElement): void {
  for (const nationality of identity.all('nationality/country')) builder.country(nationality.attribute('iso-code') || nationality.text)
  for (const day of identity.all('day-month-year')) {
    builder.birthDate(dateOfParts(day.attribute('year'), day.attribute('month'), day.attribute('day')) ?? '')
  }
  for (const address of identity.all('address')) {
    const place = tables.places.get(address.attribute('place-id'))
    builder.address([address, place].flatMap(each => PLACE_PARTS.map(part => each?.textOf(part) ?? '')), countryOf(address) || countryOf(place))
  }
  for (const birth of identity.all('place-of-birth')) {
    const place = tables.places.get(birth.attribute('place-id'))
    builder.birthPlace([...PLACE_PARTS.map(part => place?.textOf(part) ?? ''), countryOf(place)])
  }
  for (const document of identity.all('identification-document')) {
    const issuer = document.first('issuer')
    const country = countryCode(issuer?.attribute('code') ?? '') ?? countryCode(issuer?.text ?? '')
    const note = [['issued', 'date-of-issue'], ['expires', 'expiry-date'], ['', 'remark']]
      .map(([word, part]) => [word, document.textOf(part)]).filter(([, text]) => text !== '').map(words => words.join(' ').trim()).join(', ')
    builder.identifier({ label: document.attribute('document-type'), value: document.textOf('number'), note, country })
  }
}

/**
 * Adds a labelled number, website or e-mail address as an identifier, any other text as a remark. Numbers that the text
 * names, such as `IMO number: 1234567`, are identifiers in either case.
 */
function addOther (builder: RecordBuilder, text: string): void {
  const labelled = /^((?:State |Business )?registration number|Tax registration number|Taxpayer identification number|Website|E-?mail(?: address)?) ?: (\S+?)\.?$/i.exec(text)
  if (labelled !== null) builder.identifier({ label: labelled[1], value: labelled[2] })
  else builder.remark('Other information', text)
  addFactsIn(text, builder)
}

function countryOf (place: XmlElement | undefined): string {
  const country = place?.first('country')
  return country === undefined ? '' : country.text || country.attribute('iso-code')
}

function typeOf (party: XmlElement, name: XmlElement | undefined): ListRecord['type'] {
  if (party.name === 'individual') return 'person'
  if (party.name === 'object') return party.attribute('object-type') === 'aircraft' ? 'aircraft' : 'vessel'
  return entityType(name === undefined ? '' : spellings(name)[0])
}
