import t from 'tap'
import { readBirthDates } from '../../src/watchlist/sources/birth-dates.js'
import { readIdentifiers } from '../../scripts/watchlist/identifiers.js'
import { labourBasis } from '../../scripts/watchlist/labour-basis.js'
import { toListedParty } from '../../scripts/watchlist/listed-party.js'
import { readPassports } from '../../scripts/watchlist/passports.js'
import type { SourceParty } from '../../scripts/watchlist/source-party.js'

const DATES: [published: string[], dates: string[], notes: string[]][] = [
  [['07 Aug 1968', '1968-08-07'], ['1968-08-07'], []],
  [['1964', '28 Aug 1962', 'a) 1964 b) 28.8.1962', '1964, 28/08/1962'], ['1962-08-28', '1964'], []],
  [['Nov 1950'], ['1950-11'], []],
  [['1955 or 1956'], ['1955', '1956'], []],
  [['1954 or 1955.'], ['1954', '1955'], []],
  [['01 Jan 1934 to 31 Dec 1934'], ['1934'], []],
  [['01 Jan 1961 to 31 Dec 1963'], ['1961', '1962', '1963'], ['01 Jan 1961 to 31 Dec 1963']],
  [['1967-1969.'], ['1967', '1968', '1969'], ['1967-1969.']],
  [['circa 1947'], ['1947'], ['circa 1947']],
  [['7/02/1950/11/1950 08/08/1945'], ['1945-08-08', '1950-02-07', '1950-11'], ['7/02/1950/11/1950 08/08/1945']],
  [['9157'], [], ['9157']],
  [['unknown'], [], ['unknown']]
]

t.test('birth dates as lists print them', async t => {
  for (const [published, dates, notes] of DATES) t.same(readBirthDates(published), { dates, notes }, published.join(' | '))
})

const PASSPORTS: [texts: string[], expected: object[]][] = [
  [['836420186'], [{ scheme: 'passport', value: '836420186' }]],
  [['836420186, issued 28.10.2016 (expires 28.10.2021)'],
    [{ scheme: 'passport', value: '836420186', note: 'issued 28.10.2016, expires 28.10.2021' }]],
  [['836210029.'], [{ scheme: 'passport', value: '836210029' }]],
  [['PS', 'PS 927120050'], [{ scheme: 'passport', value: 'PS927120050' }]],
  [['PS- 563410163'], [{ scheme: 'passport', value: 'PS563410163' }]],
  [['"108120258 (issued by the DPRK on 14.2.2018', 'expiration date 14.2.2023)"'],
    [{ scheme: 'passport', value: '108120258', note: 'issued by the DPRK on 14.2.2018, expiration date 14.2.2023' }]],
  [['"563210059 (expired 2018)', '654410104 (expired 2019)"'],
    [{ scheme: 'passport', value: '563210059', note: 'expired 2018' }, { scheme: 'passport', value: '654410104', note: 'expired 2019' }]],
  [['K1437696A'], [{ scheme: 'passport', value: 'K1437696A' }]],
  [['71'], [{ scheme: 'other', value: '71', label: 'passport', note: 'incomplete as published' }]]
]

t.test('passports with remarks, and texts that were cut at a comma', async t => {
  for (const [texts, expected] of PASSPORTS) t.same(readPassports(texts), expected, texts.join(' | '))
  t.throws(() => readPassports(['expires never']), /begins with/)
})

function source (fields: Partial<SourceParty>): SourceParty {
  return {
    id: 'OFAC:1',
    name: 'A',
    type: 'company',
    aliases: [],
    lists: [{ list: 'OFAC SDN', programs: ['DPRK3'], source_url: 'https://example.org' }],
    source_records: ['OFAC:1'],
    labour_link: 'dprk_sanctioned',
    sectors: [],
    labour_basis: 'Designated under DPRK measures (OFAC SDN); the sources read give no overseas-labour role.',
    labour_sources: [],
    source_quality: 'official',
    ...fields
  }
}

const IDENTIFIERS: [what: string, fields: Partial<SourceParty>, expected: object[]][] = [
  ['a wrong check digit is marked and has no country', { identifiers: { inn: ['7811489971'] } }, [{ scheme: 'inn', value: '7811489971', unverified: true }]],
  ['IMO company numbers', { countries: ['KP'], identifiers: { company_number: ['IMO 5938411', '5619960'], imo: ['5938411'] } },
    [{ scheme: 'imo', value: '5938411' }, { scheme: 'imo', value: '5619960' }]],
  ['a register number elsewhere', { countries: ['HK'], identifiers: { company_number: ['5619960'] } }, [{ scheme: 'company_number', value: '5619960' }]],
  ['a ship\'s number is held to the ship\'s check', { type: 'vessel', identifiers: { imo: ['5938411'] } }, [{ scheme: 'imo', value: '5938411', unverified: true }]],
  ['a number with its name and country', { identifiers: { other: ['Tax ID No. 6240194059 (Turkey)'] } },
    [{ scheme: 'other', value: '6240194059', country: 'TR', label: 'Tax ID No.' }]],
  ['a Russian tax number under its English name', { countries: ['RU'], identifiers: { other: ['Tax ID No. 7743531082'] } },
    [{ scheme: 'inn', value: '7743531082', label: 'Tax ID No.', country: 'RU' }]],
  ['a person\'s number', { type: 'person', identifiers: { other: ['Identification Number G563542(9) (Hong Kong)'] } },
    [{ scheme: 'national_id', value: 'G563542(9)', country: 'HK', label: 'Identification Number' }]],
  ['one passport under four names', { identifiers: { passport: ['PS381420397'], national: ['381420397'], 'número de pasaporte': ['381420397'] } },
    [{ scheme: 'passport', value: 'PS381420397' }]],
  ['one wallet under two coins', { identifiers: { crypto_eth: ['0xAB'], crypto_bsc: ['0xab'], crypto_usdt: ['0xab', '0xAB'] } },
    [{ scheme: 'crypto_wallet', value: '0xAB', label: 'ETH' }, { scheme: 'crypto_wallet', value: '0xab', label: 'BSC' }, { scheme: 'crypto_wallet', value: '0xab', label: 'USDT' }]],
  ['what identifies nobody', { identifiers: { organization_type: ['Wholesale and retail trade'] } }, []]
]

t.test('identifiers come under our schemes', async t => {
  for (const [what, fields, expected] of IDENTIFIERS) t.same(readIdentifiers(source(fields)), expected, what)
  t.throws(() => readIdentifiers(source({ identifiers: { phone: ['1'] } })), /unknown kind of identifier "phone"/)
  t.throws(() => readIdentifiers(source({ identifiers: { other: ['Tax ID No. 1 (Atlantis)'] } })), /unknown country "Atlantis"/)
  t.throws(() => readIdentifiers(source({ identifiers: { other: ['see remarks'] } })), /cannot read identifier/)
})

t.test('the basis names the authorities in the source\'s sentence, else those of the listings', async t => {
  t.equal(labourBasis(source({ sectors: ['it', 'shipping'], labour_basis: 'Designated under DPRK measures (AU, EU, OFAC SDN, UK, UNSC 1718); the sources read give no overseas-labour role.' })),
    'Under North Korea sanctions of the UN, the US, the EU, the UK and Australia (field: IT, shipping). The sources read show no part in overseas labour.')
  t.match(labourBasis(source({ labour_basis: 'Bank, insurer or payment body on a DPRK sanctions list: a channel.' })), /under sanctions of the US:/)
  t.throws(() => labourBasis(source({ id: 'OFAC:0', labour_basis: 'Something new.' })), /OFAC:0: no wording for "Something new\."/)
  t.throws(() => labourBasis(source({ labour_basis: 'Designated under DPRK measures (JP); the sources read …' })), /no authority for list JP/)
})

t.test('empty fields are left out, and a detention has its own kind', async t => {
  const party = toListedParty(source({ lists: [{ list: 'US CBP CAATSA 321 detention', programs: [], source_url: 'https://example.org' }] }))
  t.same(Object.keys(party), ['id', 'name', 'type', 'listings', 'labour', 'sourceRecords', 'sourceQuality'])
  t.same(party.listings, [{ list: 'US CBP CAATSA 321 detention', kind: 'import_detention', sourceUrl: 'https://example.org' }])
})
