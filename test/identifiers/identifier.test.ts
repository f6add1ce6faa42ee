import fc from 'fast-check'
import t from 'tap'
import { IdentifierScheme } from '../../schemas/party.js'
import { canonicalIdentifier, isValidIdentifier } from '../../src/identifiers/identifier.js'

const SCHEMES = IdentifierScheme.enum

const CANONICAL: [IdentifierScheme, string, string][] = [
  ['inn', '7811489970', '7811489970'],
  ['inn', ' ИНН 7811 489-970 ', '7811489970'],
  ['inn', 'ИНН/КПП: 7811489970/781101001', '7811489970'],
  ['inn', '７８１１４８９９７０', '7811489970'],
  ['inn', 'unknown', ''],
  ['ogrn', 'ОГРН № 1117847131643', '1117847131643'],
  ['uscc', '91222401-ma0y31e659', '91222401MA0Y31E659'],
  ['lei', '5493 001k jtii gc8y 1r12', '5493001KJTIIGC8Y1R12'],
  ['imo', 'IMO 9074729', '9074729'],
  ['imo', 'imo no. 9074729', '9074729'],
  ['imo', 'IMO9074729', '9074729'],
  ['swift_bic', 'boel kp py', 'BOELKPPY'],
  ['swift_bic', 'BOELKPPYXXX', 'BOELKPPY'],
  ['swift_bic', 'DEUTDEFF500', 'DEUTDEFF500'],
  ['passport', 'PS- 563410163', '563410163'],
  ['passport', '563410163', '563410163'],
  ['passport', 'PS12345', 'PS12345'],
  ['passport', 'k 1437696a', 'K1437696A'],
  ['national_id', 'G563542(9)', 'G5635429'],
  ['company_number', 'CD/LSH/RCCM/18-B-00029', 'CDLSHRCCM18B00029'],
  ['crypto_wallet', '0xcB74874f1e06Fcf80A306e06e5379A44B488bA2D', '0xcb74874f1e06fcf80a306e06e5379a44b488ba2d'],
  ['crypto_wallet', 'BC1QYY5PT5CX3ZTH8XLJ92LQ5Y87DH8XV3NWGS4NCQ', 'bc1qyy5pt5cx3zth8xlj92lq5y87dh8xv3nwgs4ncq'],
  ['crypto_wallet', ' 1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ', '1D6gG9iKEhPitTcWRJiniuj1jYM2hNeAfJ'],
  ['email', ' mailto:Info@Silibank.NET.kp', 'info@silibank.net.kp'],
  ['website', 'https://WWW.Sinbad.io/', 'sinbad.io'],
  ['website', 'sinbad.io', 'sinbad.io'],
  ['website', 'http://sinbad.io:8080/Mixer/?ref=1#top', 'sinbad.io/Mixer'],
  ['website', 'https://пример.рф', 'xn--e1afmkfd.xn--p1ai'],
  ['website', 'not an : address', ''],
  ['other', '(---)', '']
]

t.test('spellings of one identifier have one canonical form', async t => {
  for (const [scheme, value, expected] of CANONICAL) t.equal(canonicalIdentifier(scheme, value), expected, `${scheme} '${value}'`)
})

const VALID: [IdentifierScheme, string, boolean | null][] = [
  ['inn', 'ИНН 7811489970', true],
  ['inn', '7811489971', false],
  ['ogrn', '1117847131643', true],
  ['ogrn', '1117847131640', false],
  ['uscc', '91222401MA0Y31E659', true],
  ['uscc', '91222401MA0Y31E650', false],
  ['lei', '5493001KJTIIGC8Y1R12', true],
  ['lei', '5493001KJTIIGC8Y1R13', false],
  ['imo', 'IMO 9074729', true], // a ship
  ['imo', 'IMO 2041999', true], // a company
  ['imo', 'IMO 9074721', false],
  ['swift_bic', 'boelkppy', true],
  ['swift_bic', 'boelkp', false],
  ['passport', '836420186', null],
  ['national_id', '210602196905220510', null],
  ['company_number', '11032231', null],
  ['crypto_wallet', '0x0', null],
  ['email', 'a@b.kp', null],
  ['website', 'a.kp', null],
  ['other', '1', null]
]

t.test('a value is checked where its scheme has a check', async t => {
  for (const [scheme, value, expected] of VALID) t.equal(isValidIdentifier(scheme, value), expected, `${scheme} '${value}'`)
  t.same([...new Set(VALID.map(([scheme]) => scheme))].sort(), [...SCHEMES].sort(), 'every scheme has a case')
})

const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.webUrl(), fc.emailAddress())

t.test('canonical is a fixed point, whatever the text', async () => {
  fc.assert(fc.property(fc.constantFrom(...SCHEMES), anyText, (scheme, text) => {
    const once = canonicalIdentifier(scheme, text)
    return canonicalIdentifier(scheme, once) === once
  }), { numRuns: 2000 })
})

t.test('white space and hyphens between digits never tell two values apart', async () => {
  const numeric = fc.constantFrom<IdentifierScheme>('inn', 'ogrn', 'imo', 'passport', 'national_id', 'company_number')
  fc.assert(fc.property(numeric, fc.stringMatching(/^\d{6,15}$/), fc.constantFrom(' ', '-', '.', ' - ', '\u00a0', '\u2013'), fc.integer({ min: 1, max: 5 }),
    (scheme, number, separator, at) =>
      canonicalIdentifier(scheme, number.slice(0, at) + separator + number.slice(at)) === canonicalIdentifier(scheme, number)))
})

t.test('a letter and an accent that come together when a space is taken out are one character', async t => {
  for (const scheme of ['email', 'crypto_wallet', 'other'] as const) {
    const once = canonicalIdentifier(scheme, 'g \u0301')
    t.equal(canonicalIdentifier(scheme, once), once, scheme)
  }
})
