import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Party } from '../../schemas/party.js'
import { explain } from '../../src/matching/explain.js'
import { compare } from '../../src/matching/matcher.js'
import { asked } from './asked.js'

/** The feature of this name in the explanation, if any. */
function feature (name: string, party: string | Party, listed: Omit<ListedParty, 'id'>): { effect: number, text: string } | undefined {
  const question = asked(party)
  return explain(question, compare(question, { id: 'T:1', ...listed })).find(each => each.feature === name)
}

const NORTH: Omit<ListedParty, 'id'> = { name: 'Korea Tolmen Computer Center', type: 'company', countries: ['KP'] }

t.test('a name that says South Korea contradicts a party in the North', async t => {
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, contradicts: boolean, why: string][] = [
    ['South Korea Tolmen Computer Center', NORTH, true, 'in English'],
    ['한국톨멘컴퓨터센터', NORTH, true, 'in Korean, as the South calls itself'],
    ['韩国托尔门计算机中心', { ...NORTH, name: '朝鲜托尔门计算机中心' }, true, 'in Chinese'],
    ['Korea Tolmen Computer Center', NORTH, false, 'Korea may be either'],
    ['조선톨멘컴퓨터센터', NORTH, false, 'as the North calls itself'],
    ['South Korea Tolmen Computer Center', { ...NORTH, countries: ['KP', 'KR'] }, false, 'the party is in both'],
    ['South Korea Tolmen Computer Center', { ...NORTH, countries: ['CN'] }, false, 'the party is elsewhere'],
    ['South Korea Tolmen Computer Center', { ...NORTH, name: 'South Korea Tolmen Centre' }, false, 'the listed name says so too'],
    [{ name: 'South Korea Tolmen Computer Center', countries: ['KP'] }, NORTH, false, 'the country that is given says more']
  ]
  for (const [party, listed, contradicts, why] of cases) {
    const { contradictions } = compare(asked(party), { id: 'T:1', ...listed })
    t.equal(contradictions.includes('country'), contradicts, why)
    t.equal(feature('country', party, listed)?.text.includes('says South Korea') ?? false, contradicts, `${why}, and told`)
  }
})

t.test('a firm is no ship', async t => {
  const ship: Omit<ListedParty, 'id'> = { name: 'Tolmen', type: 'vessel' }
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, lowers: boolean, why: string][] = [
    ['Tolmen Construction Co., Ltd.', ship, true, 'it has a legal form'],
    ['톨멘종합건설 주식회사', ship, true, 'in Korean'],
    ['Tolmen LLC', { ...ship, type: 'aircraft' }, true, 'nor an aircraft'],
    ['Tolmen', ship, false, 'a name alone may be a ship'],
    ['M/V Tolmen', ship, false, 'and so may this'],
    ['Tolmen Shipping Co., Ltd.', ship, false, 'owners are called by their ships'],
    ['Tolmen Construction Co., Ltd.', { ...ship, type: 'company' }, false, 'a firm'],
    [{ name: 'Tolmen Co., Ltd.', type: 'vessel' }, ship, false, 'a ship is asked about']
  ]
  for (const [party, listed, lowers, why] of cases) {
    const type = feature('type', party, listed)
    t.equal((type?.effect ?? 0) < 0, lowers, why)
    if (lowers) t.match(type?.text, /has the legal form of a firm; the listed party is an? (ship|aircraft)\.$/)
  }
})
