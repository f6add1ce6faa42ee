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
    ['South Korea Tolmen Computer Center', { ...NORTH, countries: ['CN'] }, true, 'the party is elsewhere'],
    ['South Korea Tolmen Computer Center', { ...NORTH, name: 'South Korea Tolmen Centre' }, false, 'the listed name says so too'],
    [{ name: 'South Korea Tolmen Computer Center', countries: ['KP'] }, NORTH, false, 'the country that is given says more']
  ]
  const addressed: typeof cases = [
    ['Tolmen Bank, Belgrade', { name: 'Tolmen Bank', type: 'company', countries: ['RU'] }, true, 'an address elsewhere'],
    ['Tolmen Bank, Moscow', { name: 'Tolmen Bank', type: 'company', countries: ['RU'] }, false, 'an address there'],
    ['Korea Tolmen Computer Center, Dandong, China', NORTH, false, 'firms of the North have offices abroad'],
    ['Korea Tolmen Computer Center, Seoul', NORTH, true, 'but not in the South'],
    ['Ministry of Labour, Colombo', { ...NORTH, name: 'Ministry of Labour' }, true, 'and every country has such a ministry'],
    ['North Korean Zinc Industry Group, RUS', { ...NORTH, name: 'Korea Zinc Industry Group' }, false, 'a name that says North Korea is of the North wherever its office is'],
    ['Ministry of Labour, Pyongyang', { ...NORTH, name: 'Ministry of Labour' }, false, 'this is the one']
  ]
  const ofStates: typeof cases = [
    ['Ministry of Labour of Kenya', { ...NORTH, name: 'Ministry of Labour' }, true, 'another state in a name of general words'],
    ['Министерство обороны РФ', { ...NORTH, name: 'Ministry of Defence' }, true, 'in Russian'],
    ['中国农业发展银行', { ...NORTH, name: 'Agricultural Development Bank' }, true, 'in Chinese'],
    ['Foreign Trade Bank of Iran', { ...NORTH, name: 'Foreign Trade Bank' }, true, 'though the whole listed name has met'],
    ['Ministry of National Defence of Canada', { ...NORTH, name: 'Ministry of National Defence' }, true, 'a ministry'],
    ['Ministry of Labour of Kenya', { ...NORTH, name: 'Ministry of Labour', countries: ['KP', 'KE'] }, false, 'the party is there too'],
    ['Ministry of Labour of the DPRK', { ...NORTH, name: 'Ministry of Labour' }, false, 'North Korea itself'],
    ['Korea-China Trading Company', { ...NORTH, name: 'Korea Trading Company' }, false, 'Korea is said as well'],
    ['Korea-China Trading Company', { ...NORTH, name: 'China Trading Company' }, false, 'the listed name says so too'],
    ['Tolmen Trading Company of China', { ...NORTH, name: 'Tolmen Trading Company' }, false, 'a word of its own: firms of the North are abroad']
  ]
  for (const [party, listed, contradicts, why] of [...cases, ...addressed, ...ofStates]) {
    const { contradictions } = compare(asked(party), { id: 'T:1', ...listed })
    t.equal(contradictions.includes('country'), contradicts, why)
    t.equal(feature('country', party, listed)?.text.startsWith('The name asked about says ') ?? false, contradicts, `${why}, and told`)
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
    ['Tolmen Construction', ship, true, 'it has a trade'],
    ['Tolmen Hotel (Orvel)', { ...ship, name: 'Orvel' }, true, 'as the whole field says'],
    ['Tolmen Orvel', ship, true, 'it has another word'],
    ['Tolmen Italia', ship, true, 'and this the name of a country'],
    ['Tolmen Shipping Co., Ltd.', ship, false, 'owners are called by their ships'],
    ['Tolmen Construction Co., Ltd.', { ...ship, type: 'company' }, false, 'a firm'],
    [{ name: 'Tolmen Co., Ltd.', type: 'vessel' }, ship, false, 'a ship is asked about']
  ]
  for (const [party, listed, lowers, why] of cases) {
    const type = feature('type', party, listed)
    t.equal((type?.effect ?? 0) < 0, lowers, why)
    if (lowers) t.match(type?.text, why.startsWith('it has another') || why.startsWith('and this') ? /^The listed party is a ship, and "(orvel|italia)" is no part of its name\.$/ : /is that of a firm, .*; the listed party is an? (ship|aircraft)\.$/)
  }
})

t.test('ships of one name are told apart by their numbers', async t => {
  const cases: [asked: string, listed: string, lowers: boolean][] = [
    ['Tolmen Star II', 'Tolmen Star', true], ['Tolmen Star', 'Tolmen Star 2', true], ['Tolmen Star II', 'Tolmen Star 2', false], ['Tolmen Star', 'Tolmen Star', false]
  ]
  for (const [asked, name, lowers] of cases) t.equal((feature('number', asked, { name, type: 'vessel' })?.effect ?? 0) < 0, lowers, `${asked}, ${name}`)
})

t.test('two firms that share a word and have each a trade of its own', async t => {
  const cases: [asked: string, listed: string, contradicts: boolean, why: string][] = [
    ['Dandong Tolmen Building Materials', 'Dandong Tolmen Shipping', true, 'each says another'],
    ['Dandong Tolmen', 'Dandong Tolmen Shipping', false, 'one says none'],
    ['Dandong Tolmen Trading', 'Dandong Tolmen Trading and Shipping', false, 'one of two is the same'],
    ['丹东托尔门建材', 'Dandong Tuoermen Shipping', true, 'in Chinese'],
    ['Dandong Tolmen Shipping', 'Dandong Tolmen Shipping', false, 'the listed name itself']
  ]
  for (const [name, listed, contradicts, why] of cases) {
    t.equal(compare(asked(name), { id: 'T:1', name: listed, type: 'company' }).contradictions.includes('trade'), contradicts, why)
  }
})

t.test('another country tells names of common words apart', async t => {
  const bank: Omit<ListedParty, 'id'> = { name: 'Foreign Trade Bank', type: 'company', countries: ['KP'] }
  const cases: [name: string, effect: number | undefined, why: string][] = [
    ['Commercial Bank', -0.3, 'every country has one'],
    ['Foreign Trade Bank', -0.14, 'the whole name: banks have offices abroad'],
    ['Korea Commercial Bank', -0.14, 'it says Korea']
  ]
  for (const [name, effect, why] of cases) t.equal(feature('country', { name, countries: ['RU'] }, bank)?.effect, effect, why)
  const same: typeof cases = [
    ['Commercial Bank', 0.05, 'the same country says little of it'],
    ['Foreign Trade Bank', 0.15, 'the whole name'],
    ['Korea Commercial Bank', 0.15, 'it says Korea']
  ]
  for (const [name, effect, why] of same) t.equal(feature('country', { name, countries: ['KP'] }, bank)?.effect, effect, why)
})

t.test('a Korean listed for North Korea without a country is none of the South', async t => {
  const official: Omit<ListedParty, 'id'> = { name: 'KIM Tol Men', type: 'person', labour: { link: 'dprk_sanctioned' } }
  const cases: [countries: string[], listed: Omit<ListedParty, 'id'>, contradicts: boolean, why: string][] = [
    [['KR'], official, true, 'the South'],
    [['KR', 'RU'], official, false, 'or another country'],
    [['RU'], official, false, 'abroad'],
    [['KR'], { ...official, countries: ['KR'] }, false, 'a country is listed'],
    [['KR'], { ...official, name: 'Ivan Tolmen' }, false, 'no Korean'],
    [['KR'], { ...official, labour: undefined }, false, 'listed for something else']
  ]
  for (const [countries, listed, contradicts, why] of cases) {
    const question = asked({ name: listed.name, type: 'person', countries })
    t.equal(compare(question, { id: 'T:1', ...listed }).contradictions.includes('country'), contradicts, why)
  }
})

t.test('what is written beside the name of a ship leaves it at a review', async t => {
  for (const text of ['Petrel 8 ex Orvel', 'MV Petrel 8 V.12', 'M/V Petrel 8 captain Kim', 'Petrel 8, flag DPRK']) {
    t.ok(compare(asked(text), { id: 'T:1', name: 'Petrel 8', type: 'vessel' }).score >= 0.7, text)
  }
})

t.test('two countries in a name are as good as a word of its own', async t => {
  const venture: ListedParty = { id: 'T:1', name: 'KOREAN POLISH SHPG CO LTD', type: 'company', countries: ['KP'] }
  for (const [name, least] of [['Korean Polish Shipping Co Ltd', 0.9], ['Korean-Polish Shipping Company Chopol', 0.7], ['Korean Polish Shipping Co., Gdynia', 0.7]] as const) {
    t.ok(compare(asked(name), venture).score >= least, name)
  }
  t.ok(compare(asked('Polish Steamship Company'), venture).score < 0.7)
})
