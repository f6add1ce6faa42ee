import type { ByteSource } from './byte-source.js'
import { entityType } from './entity-type.js'
import { addFactsIn } from './facts-in-text.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readDate } from './published-date.js'
import { divideNames } from './published-names.js'
import { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import type { XmlElement } from './xml-element.js'

const SOURCE_URL = 'https://www.international.gc.ca/world-monde/international_relations-relations_internationales/sanctions/consolidated-consolide.aspx'

/** `Russian: Иван Иванов`: the language, then the name. */
const LANGUAGE = /^(?:in )?(Belarus+ian|Russian|Ukrainian|Arabic|Persian|Farsi|Chinese|Burmese|Hebrew|Spanish|Haitian Creole)\s*:\s*/i

/**
 * Reads Canada's list under the Special Economic Measures Act and the Magnitsky law (root element data-set, XML). Records
 * have no number of their own, and their item numbers go to others when a regulation is renumbered. So the reference
 * consists of the regulation's country and the name; namesakes are numbered in the order of the file. The country is not a
 * fact about the party; it becomes the programme.
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readCa (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  const known = new Map<string, number>()
  for await (const element of readListXml(source, { root: 'data-set', records: ['record'] })) {
    const reference = referenceOf(element)
    const count = (known.get(reference) ?? 0) + 1
    known.set(reference, count)
    const record = readParty(element, count === 1 ? reference : `${reference} (${count})`).build(options)
    if (record !== undefined) yield record
  }
}

/** Most characters of a name that go into a reference, because the length of ids is limited. */
const MOST_OF_NAME = 150

/** `Russia, Ivan Primerov`; empty without a name. */
function referenceOf (element: XmlElement): string {
  const name = nameOf(element)
  return name === '' ? '' : [english(element.textOf('Country')), name.slice(0, MOST_OF_NAME).trim()].filter(part => part !== '').join(', ')
}

function nameOf (element: XmlElement): string {
  const person = ['GivenName', 'LastName'].map(part => element.textOf(part)).filter(part => part !== '')
  return person.length > 0 ? person.join(' ') : element.textOf('EntityOrShip')
}

function readParty (element: XmlElement, reference: string): RecordBuilder {
  const [last, given, imo] = ['LastName', 'GivenName', 'ShipIMONumber'].map(part => element.textOf(part))
  const person = last !== '' || given !== ''
  const name = nameOf(element)
  const ship = imo !== ''
  const builder = new RecordBuilder({ list: 'CA', reference, type: person ? 'person' : ship ? 'vessel' : entityType(name), sourceUrl: SOURCE_URL })
  builder.name(name)
  for (const text of divideNames(element.textOf('Aliases'), { commas: true })) {
    const language = LANGUAGE.exec(text)?.[1]
    for (const alias of text.replace(LANGUAGE, '').split(person ? '/' : '\n')) builder.name(alias.trim(), { language })
  }
  const born = element.textOf('DateOfBirthOrShipBuildDate')
  if (ship) builder.remark('Year built', born)
  else builder.birthDate(born)
  if (ship) builder.remark('Type of ship', element.textOf('TitleOrShip'))
  else builder.position(element.textOf('TitleOrShip'))
  addFactsIn(element.textOf('EntityOrShip'), builder)
  builder.remark('Schedule', element.textOf('Schedule')).remark('Item', element.textOf('Item'))
  return builder.identifier({ label: 'IMO number', value: imo })
    .program(english(element.textOf('Country'))).fact('listedOn', readDate(element.textOf('DateOfListing')))
}

/** The English part of a bilingual text: `Russia / Russie` becomes Russia. */
function english (text: string): string {
  return text.split(' / ')[0].trim()
}
