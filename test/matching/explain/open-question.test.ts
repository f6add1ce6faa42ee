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
    [{ name: 'Mokran' }, MOKRAN, /^What would settle it: its INN or OGRN, the country\.$/, 'numbers that the list has'],
    [{ name: 'Mokran', countries: ['RU'] }, MOKRAN, /^What would settle it: its INN or OGRN\.$/, 'the country is known'],
    [{ name: 'Mokran', countries: ['DE'] }, MOKRAN, /its INN or OGRN\. The countries differ\.$/, 'another country'],
    [{ name: 'Namgang', countries: ['KP'] }, NAMGANG, /^What would settle it: its address\. The list has no identifier to compare\.$/, 'a list without numbers'],
    [{ name: 'Tolmen', countries: ['KP'] }, addressed, /^What would settle it: its address\. The list has no identifier to compare\.$/, 'a list with addresses alone'],
    [{ name: 'Tolmen', countries: ['KP'], addresses: ['Orvelstrasse 5'] }, addressed, /^The list has no identifier to compare\.$/, 'the address is known'],
    [{ name: 'Anton Belmarev', countries: ['RU'] }, person, /^What would settle it: its passport number, the birth date\.$/, 'a person'],
    [{ name: 'Anton Belmarev', countries: ['RU'], birthDate: '1970' }, person, /: its passport number\.$/, 'the birth date is known'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: inn('7707083893') }, MOKRAN, undefined, 'all was asked about'],
    [{ name: 'Anton Belmarev', countries: ['RU'], birthDate: '1970', identifiers: [{ scheme: 'passport', value: '381120629' }] }, person, /: its passport number\.$/, 'a passport that a person may have besides'],
    [{ name: 'Tolmen', countries: ['KP'], addresses: ['Severinstrasse 7, Wonsan'] }, addressed, /^What would settle it: its address\. The list has/, 'an address that a firm may have besides'],
    [{ name: 'Tolmen GmbH' }, { ...addressed, countries: ['RU'] }, /^What would settle it: the country, its address\./, 'a country that the legal form says'],
    [{ name: 'Tolmen, Berlin' }, { ...addressed, countries: ['RU'] }, /^What would settle it: the country, its address\./, 'a country that the name says'],
    [{ name: 'Tolmen', countries: ['Korea'] }, addressed, /^What would settle it: the country \(KP or KR\), its address\./, 'a country that may be either'],
    [{ name: 'Tolmen', countries: ['Korea'] }, { ...addressed, countries: ['RU'] }, /The countries differ\.$/, 'neither of the two'],
    [{ name: 'CHON Chi Bu', countries: ['KR'] }, byId.get('EU:XV.A-1-P')!, /The list has no country; that it is North Korea is inferred\.$/, 'a country that is inferred'],
    [{ name: 'Mokran', identifiers: inn('7811489970') }, MOKRAN, undefined, 'an identifier settled it'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: inn('7811489971') }, MOKRAN, /: its INN or OGRN\.$/, 'a number that fails its check is no answer'],
    [{ name: 'Mokran', countries: ['RU'], identifiers: [...inn('7811489971'), { scheme: 'ogrn', value: '1117847600529' }] }, MOKRAN, undefined, 'another number is one']
  ]
  for (const [party, listed, open, why] of CASES) {
    const question = asked(party)
    const result = openQuestion(question, compare(question, listed))
    if (open === undefined) t.equal(result, null, why)
    else t.match(result, { effect: 0, text: open }, why)
  }
})
