import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { entityType } from './entity-type.js'
import { addFactsIn } from './facts-in-text.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readDate } from './published-date.js'
import { divideNames } from './published-names.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

const SOURCE_URL = 'https://scsanctions.un.org/resources/xml/en/consolidated.xml'

/**
 * The resolution by which lists and the press call the committee or regime of a UN_LIST_TYPE.
 * Source: https://main.un.org/securitycouncil/en/sanctions/information
 */
const RESOLUTIONS: Readonly<Record<string, string>> = {
  DPRK: '1718', 'Al-Qaida': '1267', Taliban: '1988', Iran: '1737', Iraq: '1518', DRC: '1533', Libya: '1970', Somalia: '2713',
  CAR: '2745', Sudan: '1591', Haiti: '2653', Yemen: '2140', SouthSudan: '2206', GB: '2048'
}

/** If any line of an alias has at least this many characters, the lines were wrapped, and their ends do not separate names. */
const PRINTED_WIDTH = 60

/**
 * Reads the UN Security Council's consolidated list (root element CONSOLIDATED_LIST, XML). Records are assigned to a list
 * per committee: `UNSC 1718` for the DPRK.
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readUn (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const layout = {
    root: 'CONSOLIDATED_LIST',
    records: ['INDIVIDUAL', 'ENTITY'],
    onRoot: (root: XmlElement) => { const date = readDate(root.attribute('dateGenerated')); if (date !== undefined) options.onPublished?.(date) }
  }
  for await (const element of readListXml(source, layout)) {
    const record = readParty(element).build(options)
    if (record !== undefined) yield record
  }
}

function readParty (element: XmlElement): RecordBuilder {
  const individual = element.name === 'INDIVIDUAL'
  const name = ['FIRST_NAME', 'SECOND_NAME', 'THIRD_NAME', 'FOURTH_NAME'].map(part => element.textOf(part)).filter(part => part !== '').join(' ')
  const regime = element.textOf('UN_LIST_TYPE')
  const reference = element.textOf('REFERENCE_NUMBER')
  const builder = new RecordBuilder({
    list: `UNSC ${RESOLUTIONS[regime] ?? regime}`, reference, type: individual ? 'person' : entityType(name), sourceUrl: SOURCE_URL
  })
  builder.name(name).program(regime)
    .fact('unReference', reference).fact('dataId', element.textOf('DATAID')).fact('listedOn', readDate(element.textOf('LISTED_ON')))
  for (const text of divideNames(element.textOf('NAME_ORIGINAL_SCRIPT'))) builder.name(text)
  for (const alias of element.all(`${element.name}_ALIAS`)) addAlias(builder, alias)
  for (const nationality of element.textsOf('NATIONALITY/VALUE')) builder.country(nationality)
  for (const address of element.all(`${element.name}_ADDRESS`)) {
    builder.address(['STREET', 'CITY', 'STATE_PROVINCE', 'ZIP_CODE'].map(part => address.textOf(part)), address.textOf('COUNTRY'))
    builder.remark('Address note', address.textOf('NOTE'))
  }
  for (const title of [...element.textsOf('TITLE/VALUE'), ...element.textsOf('DESIGNATION/VALUE')]) builder.position(title)
  for (const birth of element.all('INDIVIDUAL_DATE_OF_BIRTH')) builder.birthDate(birthText(birth))
  for (const place of element.all('INDIVIDUAL_PLACE_OF_BIRTH')) {
    builder.birthPlace(['STREET', 'CITY', 'STATE_PROVINCE', 'COUNTRY'].map(part => place.textOf(part)))
  }
  for (const document of element.all('INDIVIDUAL_DOCUMENT')) addDocument(builder, document)
  addFactsIn(element.textOf('COMMENTS1'), builder)
  return builder.remark('Gender', element.textOf('GENDER')).remark('Comments', element.textOf('COMMENTS1'))
}

function addAlias (builder: RecordBuilder, alias: XmlElement): void {
  const quality = alias.textOf('QUALITY')
  const lines = (alias.first('ALIAS_NAME')?.rawText ?? '').trim().split(/\s*\n\s*/)
  const names = alias.name === 'ENTITY_ALIAS' && lines.every(line => line.length < PRINTED_WIDTH) ? lines : [lines.join(' ')]
  for (const name of names.flatMap(text => divideNames(text))) {
    builder.name(name, { kind: quality === 'f.k.a.' ? 'fka' : 'aka', weak: quality === 'Low' })
  }
  builder.remark('Alias note', alias.textOf('NOTE'))
  builder.birthDate(alias.textOf('DATE_OF_BIRTH'))
}

/** The parts of a birth date as one text for `readBirthDates`. */
function birthText (birth: XmlElement): string {
  const [date, year, from, to, note] = ['DATE', 'YEAR', 'FROM_YEAR', 'TO_YEAR', 'NOTE'].map(part => birth.textOf(part))
  if (from !== '' && to !== '') return `${from} to ${to}`
  if (date === '' && year !== '' && /^[A-Z][a-z]{2,8}\.?$/.test(note)) return `${note.slice(0, 3)} ${year}`
  const circa = birth.textOf('TYPE_OF_DATE') === 'APPROXIMATELY' ? 'circa ' : ''
  const remark = date + year === '' || /false|calendar/i.test(note) ? note : ''
  return (circa + [date, year, remark].filter(part => part !== '').join(' ')).trim()
}

/** Adds a document as an identifier, or as a remark if it has no number. */
function addDocument (builder: RecordBuilder, document: XmlElement): void {
  const label = document.textOf('TYPE_OF_DOCUMENT2') || document.textOf('TYPE_OF_DOCUMENT')
  const issuer = document.textOf('ISSUING_COUNTRY') || document.textOf('COUNTRY_OF_ISSUE')
  const { value, words } = divideNumber(document.textOf('NUMBER'))
  const country = countryCode(issuer) ?? countryCode(words)
  const note = [
    words, dated('issued', document.textOf('DATE_OF_ISSUE')), dated('expires', document.textOf('DATE_OF_EXPIRY')), document.textOf('NOTE')
  ].filter(part => part !== '').join(', ')
  if (value === '') builder.remark(label, [issuer, note].filter(part => part !== '').join(', '))
  else builder.identifier({ label, value, note, country })
}

/**
 * Splits a number from the words about it: `R00012098, South Sudan`, `381110042 (Expired 2016)`,
 * `British number 094629366`, `Libya 428720`.
 */
function divideNumber (text: string): { value: string, words: string } {
  const beside = /^([A-Z]{0,3} ?\d[\w-]*) \(([^()]+)\)$/.exec(text)
  if (beside !== null) return { value: beside[1], words: beside[2] }
  const after = /^([A-Z]{0,3} ?\d\w*), (\D+)$/.exec(text)
  if (after !== null) return { value: after[1], words: after[2] }
  const before = /^(\D*[a-z.:]{2}) ([A-Z]{0,3} ?\d[\w/-]*)$/.exec(text)
  return before === null ? { value: text, words: '' } : { value: before[2], words: before[1] }
}

function dated (word: string, date: string): string {
  return date === '' ? '' : `${word} ${date}`
}
