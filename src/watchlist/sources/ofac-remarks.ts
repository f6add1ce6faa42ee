import { defined } from '../../../schemas/defined.js'
import { countryCode } from './country-code.js'
import { namesIdentifier } from './published-identifier.js'
import type { RecordBuilder } from './record-builder.js'

/** Labels of remarks that are not identifiers. Where one label is the beginning of another, the longer comes first. */
const LABELS = [
  'Additional Sanctions Information -', 'Secondary sanctions risk:', 'Secondary sanctions risk',
  'Transactions Prohibited For Persons Owned or Controlled By U.S. Financial Institutions:', 'Gender', 'Nationality of Registration', 'Target Type',
  'Organization Established Date', 'Former Vessel Flag', 'Vessel Flag', 'Vessel Type', 'Vessel Owner', 'Vessel Year of Build',
  'Aircraft Model', 'Aircraft Manufacture Date', 'Aircraft Operator', 'Aircraft Type', 'Phone Number', 'Telephone', 'Fax', 'Issuer Name'
]

/** Labels of identifiers, beyond those that the end of the label shows: `Number`, `No.`, `#`, `ID`, `Code`. */
const UNNUMBERED = [
  'Passport', 'Diplomatic Passport', 'Stateless Person Passport', 'SWIFT/BIC', 'Website', 'Email Address', 'MMSI', 'ISIN', 'License', 'C.U.R.P.', 'R.F.C.', 'RFC',
  'D.N.I.', 'C.U.I.', 'I.F.E.', 'SSN', 'US FEIN', 'Cedula de Ciudadania', 'Credencial electoral', 'Cartilla de Servicio Militar Nacional',
  'Italian Fiscal Code', 'Vessel Registration Identification', 'Equity Ticker', 'Kenyan ID No.', 'LE Number', 'C.U.I.P.', 'C.U.I.T.', 'VAT', 'C.I.F.'
]

const IDENTIFIER = new RegExp(
  `^(?<label>Digital Currency Address - \\S+|(?:${UNNUMBERED.map(escaped).join('|')})(?: \\(\\w+\\))?|[A-Z][\\w.'/&-]*(?: [\\w.'/&-]+){0,6}?(?: (?:ID No\\.?|ID Number|Identification Number|Number|No\\.?|#|ID|Code|Identification|Identity Card))(?: \\([^)]*\\))?|BIK) (?<rest>.*\\d.*|\\S*@.*|\\S+\\.\\S+|[A-Z]{6}[A-Z0-9]{2,5})$`)

/**
 * Reads the remarks of an OFAC record into the record. They are facts separated by `; ` and ended by a full stop. Names in
 * them are weak, because OFAC puts names there that it considers too broad to search for. A fact that begins with no known
 * label is kept as a remark.
 */
export function readOfacRemarks (remarks: string, builder: RecordBuilder): void {
  for (const part of remarks.split(/;\s+|;(?=alt\. )/)) {
    const fact = part.replace(/^\((.*)\)$/, '$1').replace(/^alt\. /, '').replace(/\.$/, '').trim()
    if (fact !== '') readFact(fact, builder)
  }
}

function readFact (fact: string, builder: RecordBuilder): void {
  const named = /^(?<kind>DOB|POB|nationality|citizen|Linked To:|Organization Type:|[afn]\.k\.a\.) (?<text>.+)$/.exec(fact)
  if (named !== null) {
    readNamed(named.groups!.kind, named.groups!.text, builder)
    return
  }
  const label = LABELS.find(label => fact.startsWith(`${label} `))
  if (label !== undefined) builder.remark(label.replace(/\s*[:-]$/, ''), fact.slice(label.length + 1))
  else readPossibleIdentifier(fact, builder)
}

function readNamed (kind: string, text: string, builder: RecordBuilder): void {
  switch (kind) {
    case 'DOB': builder.birthDate(text); break
    case 'POB': builder.birthPlace([text]); break
    case 'nationality':
    case 'citizen': builder.country(text); break
    case 'Linked To:': builder.remark('Linked To', text); break
    case 'Organization Type:': builder.organizationType(text); break
    default: builder.name(text, { kind: `${kind[0]}ka` as 'aka' | 'fka' | 'nka', weak: true })
  }
}

function readPossibleIdentifier (fact: string, builder: RecordBuilder): void {
  const match = IDENTIFIER.exec(fact)
  const label = match?.groups!.label.replace(/ \((?:USCC|MSN|CBLS)\)$/, '')
  if (match !== null && label !== undefined && namesIdentifier(label)) {
    builder.identifier({ label, ...splitNumber(match.groups!.rest) })
    return
  }
  const labelled = /^([A-Z][^:]{2,60}): (.+)$/.exec(fact)
  if (labelled === null) builder.remark('Remarks', fact)
  else builder.remark(labelled[1], labelled[2])
}

/** Splits `381420754 (Korea, North) issued 07 Dec 2011 expires 07 Dec 2016` into number, country, and the rest as a note. */
function splitNumber (text: string): { value: string, country?: string, note?: string } {
  const [, number, dates] = /^(.*?)\s*((?:issued|expires) .*)?$/.exec(text)!
  const [, value, place] = /^(.*?)(?:\s*\(([^()]*)\))?$/.exec(number)!
  const country = place === undefined ? undefined : countryCode(place)
  return defined({
    value: country === undefined ? number : value,
    country,
    note: dates
  })
}

function escaped (text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')
}
