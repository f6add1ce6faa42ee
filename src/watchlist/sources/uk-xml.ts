import { addBusinessNumbers } from './business-numbers.js'
import type { ByteSource } from './byte-source.js'
import { countryCode } from './country-code.js'
import { addFactsIn } from './facts-in-text.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readDate } from './published-date.js'
import type { RecordBuilder } from './record-builder.js'
import { readListXml } from './read-list-xml.js'
import { ukBirth, ukName, ukNameKind, ukRecord } from './uk-designation.js'
import type { XmlElement } from './xml-element.js'

const FORENAMES = ['Name1', 'Name2', 'Name3', 'Name4', 'Name5']
const ADDRESS = ['AddressLine1', 'AddressLine2', 'AddressLine3', 'AddressLine4', 'AddressLine5', 'AddressLine6', 'AddressPostalCode']
const REMARKS = ['DesignationSource', 'SanctionsImposed', 'OtherInformation', 'UKStatementofReasons']

/** Facts about an entity or a ship that become remarks, with their paths. */
const DETAILS: readonly (readonly [label: string, path: string])[] = [
  ['Parent company', 'EntityDetails/Entity/ParentCompanies/ParentCompany'],
  ['Subsidiary', 'EntityDetails/Entity/Subsidiaries/Subsidiary'],
  ['Current owner or operator', 'ShipDetails/Ship/CurrentOwnerOperators/CurrentOwnerOperator'],
  ['Previous owner or operator', 'ShipDetails/Ship/PreviousOwnerOperators/PreviousOwnerOperator'],
  ['Previous flag', 'ShipDetails/Ship/PreviousFlags/PreviousFlag'],
  ['Type of ship', 'ShipDetails/Ship/TypeOfShipDetails/TypeOfShip'],
  ['Tonnage of ship', 'ShipDetails/Ship/TonnageOfShipDetails/TonnageOfShip'],
  ['Length of ship', 'ShipDetails/Ship/LengthOfShipDetails/LengthOfShip'],
  ['Year built', 'ShipDetails/Ship/YearsBuilt/YearBuilt'],
  ['Hull identification number', 'ShipDetails/Ship/HullIdentificationNumbers/HullIdentificationNumber']
]

/**
 * Reads the UK sanctions list in XML (root element Designations).
 * @throws WatchlistError when the file is not this list or is damaged
 */
export async function * readUkXml (source: ByteSource, options: ReadOptions = {}): AsyncGenerator<ListRecord> {
  for await (const element of readListXml(source, { root: 'Designations', records: ['Designation', 'DateGenerated'] })) {
    if (element.name === 'DateGenerated') {
      const date = readDate(element.text)
      if (date !== undefined) options.onPublished?.(date)
      continue
    }
    const record = readDesignation(element).build(options)
    if (record !== undefined) yield record
  }
}

function readDesignation (designation: XmlElement): RecordBuilder {
  const names = designation.all('Names/Name').map(name => ({
    text: name.textOf('Name') || ukName(FORENAMES.map(part => name.textOf(part)), name.textOf('Name6')),
    ...ukNameKind(name.textOf('NameType'), name.textOf('AliasStrength'))
  })).sort((a, b) => Number(b.kind === 'primary') - Number(a.kind === 'primary'))
  const builder = ukRecord(designation.textOf('UniqueID'), designation.textOf('IndividualEntityShip'), names[0]?.text ?? '')
  for (const { text, kind, weak } of names) builder.name(text, { kind, weak })
  for (const name of designation.all('NonLatinNames/NonLatinName')) {
    builder.name(name.textOf('NameNonLatinScript'), { language: name.textOf('NonLatinScriptLanguage') })
  }
  builder.program(designation.textOf('RegimeName'))
    .fact('listedOn', readDate(designation.textOf('DateDesignated')))
    .fact('unReference', designation.textOf('UNReferenceNumber')).fact('ofsiGroupId', designation.textOf('OFSIGroupID'))
  for (const address of designation.all('Addresses/Address')) builder.address(ADDRESS.map(line => address.textOf(line)), address.textOf('AddressCountry'))
  for (const value of designation.textsOf('EmailAddresses/EmailAddress')) builder.identifier({ label: 'Email Address', value })
  for (const value of designation.textsOf('Websites/Website')) builder.identifier({ label: 'Website', value })
  for (const phone of designation.textsOf('PhoneNumbers/PhoneNumber')) builder.remark('Phone number', phone)
  for (const title of designation.textsOf('Titles/Title')) builder.remark('Title', title)
  for (const individual of designation.all('IndividualDetails/Individual')) addIndividual(builder, individual)
  addEntityAndShip(builder, designation)
  for (const label of REMARKS) {
    builder.remark(label, designation.textOf(label))
    addFactsIn(designation.textOf(label), builder)
  }
  return builder
}

function addIndividual (builder: RecordBuilder, individual: XmlElement): void {
  for (const birth of individual.textsOf('DOBs/DOB')) builder.birthDate(ukBirth(birth))
  for (const nationality of individual.textsOf('Nationalities/Nationality')) builder.country(nationality)
  for (const position of individual.textsOf('Positions/Position')) builder.position(position)
  for (const place of individual.all('BirthDetails/Location')) builder.birthPlace([place.textOf('TownOfBirth'), place.textOf('CountryOfBirth')])
  for (const gender of individual.textsOf('Genders/Gender')) builder.remark('Gender', gender)
  for (const passport of individual.all('PassportDetails/Passport')) addNumber(builder, passport, 'Passport', 'Passport')
  for (const number of individual.all('NationalIdentifierDetails/NationalIdentifier')) addNumber(builder, number, 'National identification number', 'NationalIdentifier')
}

function addNumber (builder: RecordBuilder, element: XmlElement, label: string, tag: string): void {
  const note = element.textOf(`${tag}AdditionalInformation`)
  const country = countryCode(note)
  builder.identifier({ label, value: element.textOf(`${tag}Number`), note, country })
}

function addEntityAndShip (builder: RecordBuilder, designation: XmlElement): void {
  for (const type of designation.textsOf('EntityDetails/Entity/TypeOfEntities/TypeOfEntity')) builder.organizationType(type)
  for (const type of designation.textsOf('EntityDetails/Entity/TypeOfEntity')) builder.organizationType(type)
  for (const value of designation.textsOf('EntityDetails/Entity/BusinessRegistrationNumbers/BusinessRegistrationNumber')) {
    addBusinessNumbers(value, builder)
  }
  for (const value of designation.textsOf('ShipDetails/Ship/IMONumbers/IMONumber')) builder.identifier({ label: 'IMO number', value })
  for (const flag of designation.textsOf('ShipDetails/Ship/CurrentBelievedFlagOfShips/CurrentBelievedFlagOfShip')) builder.country(flag)
  for (const [label, path] of DETAILS) {
    for (const text of designation.textsOf(path)) builder.remark(label, text)
  }
}
