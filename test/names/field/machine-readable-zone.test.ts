import t from 'tap'
import { namesWithin } from '../../../src/names/field/names-within.js'
import { nameOfZone, nationalityInZone } from '../../../src/names/field/machine-readable-zone.js'

const PASSPORT = 'P<PRKRI<<TOL<MEN'.padEnd(44, '<')
const NUMBERS = '6544100784PRK7002153M2512319<<<<<<<<<<<<<<02'
const CARD = ['I<PRK1234567890<<<<<<<<<<<<<<<', '7002153M2512319PRK<<<<<<<<<<<2', 'RI<<TOL<MEN<<<<<<<<<<<<<<<<<<<']

const cases: [text: string, name: string | undefined, nationality: string | undefined, why: string][] = [
  [PASSPORT, 'RI TOL MEN', 'KP', 'the first line of a passport'],
  [PASSPORT.replace('P<', 'PD'), 'RI TOL MEN', 'KP', 'of a diplomat'],
  [`${PASSPORT}\n${NUMBERS}`, 'RI TOL MEN', 'KP', 'both lines'],
  [`${PASSPORT} ${NUMBERS}`, 'RI TOL MEN', 'KP', 'with a space for the line break'],
  [PASSPORT + NUMBERS, 'RI TOL MEN', 'KP', 'run together'],
  [`Passport ${PASSPORT}`, 'RI TOL MEN', 'KP', 'behind a word'],
  ['P<KORRI<<TOL<MEN<<<', 'RI TOL MEN', 'KR', 'cut short'],
  ['P<D<<RI<<TOL<MEN<<<', 'RI TOL MEN', 'DE', 'an issuer by a code of one letter'],
  ['P<GBPRI<<TOL<MEN<<<', 'RI TOL MEN', 'GB', 'an issuer by a code for passports alone'],
  ['P<XXARI<<TOL<MEN<<<', 'RI TOL MEN', undefined, 'a stateless person'],
  ['P<PRKRI<<TOL<MEN<<<<K<K<<', 'RI TOL MEN', 'KP', 'fillers that a scanner read as letters'],
  ['P<PRKRI<PAK<<TOL<MEN<<<', 'RI PAK TOL MEN', 'KP', 'a family name of two words'],
  ['V<KORRI<<TOL<MEN<<<', 'RI TOL MEN', undefined, 'a visa: states issue them to others'],
  [`VNCHNRI<<TOL<MEN<<<\n${NUMBERS}`, 'RI TOL MEN', 'KP', 'a visa says the nationality in its second line'],
  ['IDRUSRI<<TOL<MEN<<<', 'RI TOL MEN', undefined, 'a card of two lines'],
  [CARD.join('\n'), 'RI TOL MEN', 'KP', 'a card of three lines'],
  [CARD.join(' '), 'RI TOL MEN', 'KP', 'with spaces for line breaks'],
  [CARD.join(''), 'RI TOL MEN', 'KP', 'run together'],
  ['RI<<TOL<MEN<<<', 'RI TOL MEN', undefined, 'the name alone'],
  ['PRKRI<<TOL', 'PRKRI TOL', undefined, 'a family name that begins with P, and no issuer behind it'],
  ['LLC<<TOLMEN>>', undefined, undefined, 'quotation marks made of two signs'],
  ['Tolmen < Orvel', undefined, undefined, 'a sign between words'],
  ['P TOLMEN LLC', undefined, undefined, 'an initial']
]
for (const [text, name, nationality, why] of cases) {
  t.equal(nameOfZone(text), name, `${text}: ${why}`)
  t.equal(nationalityInZone(text), nationality, `${text}: ${why}`)
}

t.same(namesWithin(PASSPORT, 'person'), { names: ['ri tol men'], countries: ['KP'] }, 'the field says the nationality')
t.end()
