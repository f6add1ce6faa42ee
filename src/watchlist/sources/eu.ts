import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { entityType } from './entity-type.js'
import { addFactsIn } from './facts-in-text.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { dateOfParts, readDate } from './published-date.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

/** The list's code for an unknown country. */
const NO_COUNTRY = '00'

/**
 * Reads the EU's consolidated financial sanctions list (FSF, root element export, XML 1.1).
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readEu (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const layout = {
    root: 'export',
    records: ['sanctionEntity'],
    onRoot: (root: XmlElement) => { const date = readDate(root.attribute('generationDate')); if (date !== undefined) options.onPublished?.(date) }
  }
  for await (const entity of readListXml(source, layout)) {
    const record = readEntity(entity).build(options)
    if (record !== undefined) yield record
  }
}

function readEntity (entity: XmlElement): RecordBuilder {
  const names = entity.all('nameAlias')
  const builder = new RecordBuilder({
    list: 'EU',
    reference: entity.attribute('euReferenceNumber') || entity.attribute('logicalId'),
    type: entity.first('subjectType')?.attribute('code') === 'person' ? 'person' : entityType(nameOf(names[0]))
  })
  for (const alias of names) {
    builder.name(nameOf(alias), { weak: alias.attribute('strong') === 'false', language: alias.attribute('nameLanguage') })
    builder.position(alias.attribute('function')).remark('Title', alias.attribute('title')).remark('Gender', alias.attribute('gender'))
  }
  for (const regulation of entity.all('regulation')) {
    builder.program(regulation.attribute('programme')).fact('sourceUrl', regulation.textOf('publicationUrl'))
  }
  builder.fact('listedOn', readDate(entity.attribute('designationDate')) ?? earliest(entity.all('regulation').map(regulation => regulation.attribute('publicationDate'))))
    .fact('unReference', entity.attribute('unitedNationId'))
  for (const citizenship of entity.all('citizenship')) addCountry(builder, citizenship)
  for (const birth of entity.all('birthdate')) addBirth(builder, birth)
  for (const document of entity.all('identification')) addIdentification(builder, document)
  for (const address of entity.all('address')) {
    const country = countryOf(address)
    builder.address(['street', 'poBox', 'place', 'city', 'region', 'zipCode'].map(part => address.attribute(part)), country)
    for (const remark of address.textsOf('remark')) builder.remark('Address note', remark)
  }
  for (const remark of entity.textsOf('remark')) {
    builder.remark('Remarks', remark)
    addFactsIn(remark, builder)
  }
  return builder
}

function nameOf (alias: XmlElement | undefined): string {
  if (alias === undefined) return ''
  return alias.attribute('wholeName') || ['firstName', 'middleName', 'lastName'].map(part => alias.attribute(part)).filter(part => part !== '').join(' ')
}

function addBirth (builder: RecordBuilder, birth: XmlElement): void {
  const [year, month, day] = ['year', 'monthOfYear', 'dayOfMonth'].map(part => birth.attribute(part))
  const [from, to] = ['yearRangeFrom', 'yearRangeTo'].map(part => birth.attribute(part))
  const date = birth.attribute('birthdate') || (dateOfParts(year, month, day) ?? (from !== '' && to !== '' ? `${from} to ${to}` : ''))
  builder.birthDate(date !== '' && birth.attribute('circa') === 'true' ? `circa ${date}` : date)
  builder.birthPlace(['place', 'city', 'region'].map(part => birth.attribute(part)).concat(countryOf(birth)))
}

function addIdentification (builder: RecordBuilder, document: XmlElement): void {
  const code = countryCode(document.attribute('countryIso2Code'))
  const note = [document.attribute('issuedBy'), document.attribute('issueDate') && `issued ${document.attribute('issueDate')}`, ...document.textsOf('remark')]
    .filter(part => part !== '').join(', ')
  builder.identifier({
    label: document.attribute('identificationTypeDescription') || document.attribute('identificationTypeCode'),
    value: document.attribute('number') || document.attribute('latinNumber'),
    note,
    country: code
  })
}

function addCountry (builder: RecordBuilder, element: XmlElement): void {
  const country = countryOf(element)
  if (country !== '') builder.country(country)
}

/** The name of the country, which reads better in addresses, or its code when the name is not recognised. */
function countryOf (element: XmlElement): string {
  const code = element.attribute('countryIso2Code')
  if (code === NO_COUNTRY) return ''
  const name = element.attribute('countryDescription')
  return countryCode(name) === undefined ? code : name
}

function earliest (dates: readonly string[]): string | undefined {
  return dates.map(date => readDate(date)).filter(date => date !== undefined).sort()[0]
}
