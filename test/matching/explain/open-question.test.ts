import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { compare } from '../../../src/matching/matcher.js'
import { openQuestion } from '../../../src/matching/explain/open-question.js'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { buildCorpus } from '../../../src/watchlist/corpus.js'
import { asked } from '../asked.js'

const { byId } = buildCorpus(await readBundledWatchlist())
const MOKRAN = byId.get('OFAC:30083')!
const NAMGANG = byId.get('OFAC:27383')!
const inn = (value: string) => [{ scheme: 'inn' as const, value }]

/** A made-up person. */
const person: ListedParty = { id: 'T:2', name: 'Belmarev Anton', type: 'person', birthDates: ['1970-05-01'], identifiers: [{ scheme: 'passport', value: '108120258' }] }

const addressed: ListedParty = { id: 'T:3', name: 'Tolmen', type: 'company', countries: ['KP'], addresses: ['Orvelstrasse 5, Pyongyang'] }

t.test('what would settle it', async t => {
  const CASES: [about: Party, listed: ListedParty, open: RegExp | undefined, why: string][] = [
    [{ name: 'Mokran' }, MOKRAN, /^Would settle it: the INN or the OGRN\. Would help: the country\.$/, 'numbers that the list has'],
    [{ name: 'Mokran', countries: ['RU'] }, MOKRAN, /^Would settle it: the INN or the OGRN\.$/, 'the country is known'],
    [{ name: 'Mokran', countries: ['DE'] }, MOKRAN, /: the INN or the OGRN\. The countries differ\.$/, 'another country'],
    [{ name: 'Namgang', countries: ['KP'] }, NAMGANG, /^There is no identifier to compare\.$/, 'a list without numbers, and with no address that could agree'],
    [{ name: 'Tolmen', countries: ['KP'] }, addressed, /^Would help: the address\. There is no identifier to compare\.$/, 'a list with addresses alone'],
    [{ name: 'Tolmen', countries: ['KP'], addresses: ['Orvelstrasse 5'] }, addressed, /^There is no identifier to compare\.$/, 'the address is known'],
    [{ name: 'Anton Belmarev', countries: ['RU'] }, person, /^Would settle it: the passport number\. Would help: the birth date\.$/, 'a person'],
    [{ name: 'Anton Belmarev', countries: ['RU'], birthDate: '1970' }, person, /^Would settle it: the passport number\.$/, 'the birth date is known'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: inn('7707083893') }, MOKRAN, /^Would settle it: the OGRN\. The identifiers differ\.$/, 'one of two numbers differs'],
    [{ name: 'Anton Belmarev', countries: ['RU'], birthDate: '1970', identifiers: [{ scheme: 'passport', value: '381120629' }] }, person, /^Would settle it: another passport number\.$/, 'a passport that a person may have besides'],
    [{ name: 'Tolmen', countries: ['KP'], addresses: ['Severinstrasse 7, Wonsan'] }, addressed, /^Would help: another address\. There is no/, 'an address that a firm may have besides'],
    [{ name: 'Tolmen GmbH' }, { ...addressed, countries: ['RU'] }, /^Would help: the country apart from the name, which says another, the address\./, 'a country that the legal form says'],
    [{ name: 'Tolmen, Berlin' }, { ...addressed, countries: ['RU'] }, /^Would help: the country apart from the name, which says another, the address\./, 'a country that the name says'],
    [{ name: 'Tolmen', countries: ['Korea'] }, addressed, /^Would help: the country \(KP or KR\), the address\./, 'a country that may be either'],
    [{ name: 'Tolmen', countries: ['Korea'] }, { ...addressed, countries: ['RU'] }, /The countries differ\.$/, 'neither of the two'],
    [{ name: 'CHON Chi Bu', countries: ['KR'] }, byId.get('EU:XV.A-1-P')!, /No country is listed; that it is North Korea is inferred\.$/, 'a country that is inferred'],
    [{ name: 'Mokran', identifiers: inn('7811489970') }, MOKRAN, undefined, 'an identifier settled it'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: inn('7811489971') }, MOKRAN, /^Would settle it: a correct INN or the OGRN\.$/, 'a number that fails its check is no answer'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: [...inn('7811489971'), { scheme: 'ogrn', value: '1117847600529' }] }, MOKRAN, /^Would settle it: a correct INN\. The identifiers differ\.$/, 'another number is one'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: [...inn('7707083893'), { scheme: 'ogrn', value: '1117847600529' }] }, MOKRAN, /^The identifiers differ\.$/, 'all was asked about'],
    [{ name: 'Anton Belmarev', countries: ['RU'], birthDate: '1990' }, person, /^Would settle it: the passport number\. The birth dates differ\.$/, 'another birth date'],
    [{ name: 'Tolmen', countries: ['KP'] }, { ...addressed, identifiers: [{ scheme: 'other', value: '542957624', label: 'D-U-N-S Number' }] }, /^Would settle it: the D-U-N-S Number\.$/, 'a number by the name that the list gives it'],
    [{ name: 'Tolmen', countries: ['KP'] }, { ...addressed, identifiers: [{ scheme: 'email', value: 'info@tolmen.example' }] }, /^Would help: the e-mail address\.$/, 'others may use it too'],
    [{ name: 'Tolmen', countries: ['KP'] }, { ...addressed, addresses: ['Pyongyang, Korea, North'] }, /^There is no identifier to compare\.$/, 'an address that could not agree']
  ]
  for (const [party, listed, open, why] of CASES) {
    const question = asked(party)
    const result = openQuestion(question, compare(question, listed))
    if (open === undefined) t.equal(result, null, why)
    else t.match(result, { effect: 0, text: open }, why)
  }
})
