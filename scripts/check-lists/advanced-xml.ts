import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'

/** Approximate size of everything that belongs to one party; it is about the same in OFAC's own file. */
const BYTES_A_PARTY = 6_120

/** The tables of reference values that the rest of the file refers to by number, as in OFAC's file. */
const REFERENCES = `<ReferenceValueSets>
<AliasTypeValues><AliasType ID="1400">A.K.A.</AliasType><AliasType ID="1403">Name</AliasType></AliasTypeValues>
<CountryValues><Country ID="1" ISO2="KP">Korea, North</Country><Country ID="2" ISO2="CN">China</Country></CountryValues>
<FeatureTypeValues><FeatureType ID="8">Birthdate</FeatureType><FeatureType ID="9">Place of Birth</FeatureType><FeatureType ID="10">Nationality Country</FeatureType><FeatureType ID="25">Location</FeatureType></FeatureTypeValues>
<IDRegDocDateTypeValues><IDRegDocDateType ID="1481">Expiration Date</IDRegDocDateType></IDRegDocDateTypeValues>
<IDRegDocTypeValues><IDRegDocType ID="1571">Passport</IDRegDocType></IDRegDocTypeValues>
<LegalBasisValues><LegalBasis ID="1">Executive Order 13722</LegalBasis></LegalBasisValues>
<ListValues><List ID="1550">SDN List</List></ListValues>
<LocPartTypeValues><LocPartType ID="1451">ADDRESS1</LocPartType><LocPartType ID="1454">CITY</LocPartType></LocPartTypeValues>
<NamePartTypeValues><NamePartType ID="1520">Last Name</NamePartType><NamePartType ID="1521">First Name</NamePartType></NamePartTypeValues>
<PartySubTypeValues><PartySubType ID="4" PartyTypeID="1">Unknown</PartySubType></PartySubTypeValues>
<PartyTypeValues><PartyType ID="1">Individual</PartyType></PartyTypeValues>
<RelationTypeValues><RelationType ID="15003">Acting for or on behalf of</RelationType></RelationTypeValues>
</ReferenceValueSets>
`

/** Writes a made-up list in OFAC's Advanced XML format. @param megabytes approximate size, million bytes */
export async function writeAdvancedXml (path: string, megabytes: number): Promise<void> {
  await pipeline(Readable.from(pieces(Math.round(megabytes * 1e6 / BYTES_A_PARTY))), createWriteStream(path))
}

function * pieces (parties: number): Generator<string> {
  yield `<?xml version="1.0" encoding="utf-8"?>\n<Sanctions xmlns="https://www.un.org/sanctions/1.0">\n${date('DateOfIssue', 2026)}\n${REFERENCES}`
  yield * section('Locations', parties, location)
  yield * section('IDRegDocuments', parties, document)
  yield * section('DistinctParties', parties, party)
  yield * section('ProfileRelationships', parties, relation)
  yield * section('SanctionsEntries', parties, entry)
  yield '</Sanctions>\n'
}

function * section (name: string, parties: number, piece: (number: number) => string): Generator<string> {
  yield `<${name}>\n`
  for (let number = 1; number <= parties; number++) yield piece(number)
  yield `</${name}>\n`
}

function location (number: number): string {
  return `<Location ID="${number}"><LocationCountry CountryID="${1 + number % 2}" CountryRelevanceID="1550"/>
<LocationPart LocPartTypeID="1454"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment/><Value>${word(number % 999)}</Value></LocationPartValue></LocationPart>
<LocationPart LocPartTypeID="1451"><LocationPartValue Primary="true" LocPartValueTypeID="1" LocPartValueStatusID="1"><Comment/><Value>${number} ${word(number)} Street</Value></LocationPartValue></LocationPart>
<FeatureVersionReference FeatureVersionID="${number}"/></Location>\n`
}

function document (number: number): string {
  return `<IDRegDocument ID="${number}" IDRegDocTypeID="1571" IdentityID="${number}" IssuedBy-CountryID="${1 + number % 2}" ValidityID="1"><Comment/>
<IDRegistrationNo>${900_000_000 + number}</IDRegistrationNo><IssuingAuthority/><DocumentDate IDRegDocDateTypeID="1481">${period(2027)}</DocumentDate></IDRegDocument>\n`
}

function party (number: number): string {
  const aliases = [0, 1, 2, 3, 4].map(which => `<Alias FixedRef="${number}" AliasTypeID="${which === 0 ? 1403 : 1400}" Primary="${which === 0}" LowQuality="${which === 4}">
<DocumentedName ID="${number * 10 + which}" FixedRef="${number}" DocNameStatusID="1">
<DocumentedNamePart><NamePartValue NamePartGroupID="${number * 10}" ScriptID="215" ScriptStatusID="1" Acronym="false">${word(number * 7 + which)}</NamePartValue></DocumentedNamePart>
<DocumentedNamePart><NamePartValue NamePartGroupID="${number * 10 + 1}" ScriptID="215" ScriptStatusID="1" Acronym="false">${word(number * 11 + which)}</NamePartValue></DocumentedNamePart></DocumentedName></Alias>\n`)
  return `<DistinctParty FixedRef="${number}"><Comment/><Profile ID="${number}" PartySubTypeID="4"><Identity ID="${number}" FixedRef="${number}" Primary="true" False="false">
${aliases.join('')}<NamePartGroups><MasterNamePartGroup><NamePartGroup ID="${number * 10}" NamePartTypeID="1520"/></MasterNamePartGroup><MasterNamePartGroup><NamePartGroup ID="${number * 10 + 1}" NamePartTypeID="1521"/></MasterNamePartGroup></NamePartGroups></Identity>
${feature(number, 8, period(1950 + number % 50))}${feature(number, 9, `<VersionDetail DetailTypeID="1432">${word(number % 777)}</VersionDetail>`)}${feature(number, 10, `<VersionLocation LocationID="${number}"/>`)}${feature(number, 25, `<VersionLocation LocationID="${number}"/>`)}</Profile></DistinctParty>\n`
}

function feature (number: number, type: number, content: string): string {
  return `<Feature ID="${number * 100 + type}" FeatureTypeID="${type}"><FeatureVersion ID="${number * 100 + type}" ReliabilityID="1"><Comment/>${content}</FeatureVersion><IdentityReference IdentityID="${number}" IdentityFeatureLinkTypeID="1"/></Feature>\n`
}

function relation (number: number): string {
  return `<ProfileRelationship ID="${number}" From-ProfileID="${number}" To-ProfileID="${number === 1 ? 2 : number - 1}" RelationTypeID="15003" RelationQualityID="1" Former="false"><Comment/></ProfileRelationship>\n`
}

function entry (number: number): string {
  return `<SanctionsEntry ID="${number}" ProfileID="${number}" ListID="1550"><EntryEvent ID="${number}" EntryEventTypeID="1" LegalBasisID="1"><Comment/>${date('Date', 2023)}</EntryEvent>
<SanctionsMeasure ID="${number}" SanctionsTypeID="1"><Comment>DPRK3</Comment></SanctionsMeasure></SanctionsEntry>\n`
}

function period (year: number): string {
  return `<DatePeriod CalendarTypeID="1" YearFixed="false" MonthFixed="false" DayFixed="false">${['Start', 'End'].map(end =>
    `<${end} Approximate="false" YearFixed="false" MonthFixed="false" DayFixed="false">${date('From', year)}${date('To', year)}</${end}>`).join('')}</DatePeriod>`
}

function date (name: string, year: number): string {
  return `<${name} CalendarTypeID="1"><Year>${year}</Year><Month>2</Month><Day>3</Day></${name}>`
}

/** A made-up word, different for each number. */
function word (number: number): string {
  return [...number.toString(20)].map(digit => `${'bcdfghklmnprstvwxzjq'[parseInt(digit, 20)]}${'aeiou'[number % 5]}`).join('')
}
