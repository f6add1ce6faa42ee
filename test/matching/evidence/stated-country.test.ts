import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

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
    [{ name: 'South Korea Tolmen Computer Center', countries: ['KP'] }, NORTH, false, 'the country that is given says more'],
    ['Tolmen Korea Co., Ltd.', { ...NORTH, name: 'Tolmen', countries: ['RU'] }, true, 'neither Korea is Russia: a subsidiary in the South is called so'],
    ['Tolmen Korea Co., Ltd.', { ...NORTH, name: 'Tolmen' }, false, 'the party may be in that Korea'],
    ['Tolmen Korea Co., Ltd.', { ...NORTH, name: 'Tolmen', countries: ['KR'] }, false, 'or in the other'],
    ['Korea Tolmen Computer Center', { ...NORTH, countries: ['CN'] }, false, 'the listed name says Korea too']
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
    ['Ministry of Labour branch in Nairobi', { ...NORTH, name: 'Ministry of Labour' }, false, 'a branch there'],
    ['Rep. office of Ministry of Labour (Nairobi)', { ...NORTH, name: 'Ministry of Labour' }, false, 'a representation there'],
    ['Филиал Министерства труда в г. Владивосток', { ...NORTH, name: 'Ministry of Labour' }, false, 'in Russian'],
    ['Ministry of Labour, Kenya, Mombasa branch', { ...NORTH, name: 'Ministry of Labour' }, true, 'a branch of the ministry of a state, there'],
    ['Ministry of Labour, Colombia, Liaison Office in Miami', { ...NORTH, name: 'Ministry of Labour' }, true, 'and elsewhere'],
    ['Ministry of Labour of Qatar - Branch in Dubai', { ...NORTH, name: 'Ministry of Labour' }, true, 'the state behind "of"'],
    ['Ministry of Labour, Republic of Korea, Office in Beijing', { ...NORTH, name: 'Ministry of Labour' }, true, 'the South has offices abroad too'],
    ['Korea Tolmen Computer Center, Branch in Seoul', NORTH, true, 'no firm of the North has a branch in the South'],
    ['Moscow branch of Tanchon Commercial Bank', { ...NORTH, name: 'Tanchon Commercial Bank' }, false, 'the town of the branch is not that of the name'],
    ['Branch in Moscow of Tanchon Commercial Bank', { ...NORTH, name: 'Tanchon Commercial Bank' }, false, 'behind "in"'],
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

const RUSSIAN: Omit<ListedParty, 'id'> = { name: 'Tolmen LLC', type: 'company', countries: ['RU'] }

t.test('a country or a place among the words of a name says where the firm is', async t => {
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, contradicts: boolean, why: string][] = [
    ['Tolmen (UK) Ltd', RUSSIAN, true, 'in brackets before the legal form'],
    ['Tolmen Ltd (UK)', RUSSIAN, true, 'behind it'],
    ['Tolmen UK Ltd', RUSSIAN, true, 'without brackets'],
    ['Tolmen Hellas', RUSSIAN, true, 'at the end, in its own language'],
    ['ТОО «Толмен Казахстан»', RUSSIAN, true, 'in Russian'],
    ['Tolmen (London) Ltd', RUSSIAN, true, 'a city'],
    ['Tolmen Moscow', RUSSIAN, false, 'a city of the country'],
    ['Tolmen (Russia) Ltd', RUSSIAN, false, 'the country itself'],
    ['Moscow Tolmen Belgrade', RUSSIAN, false, 'one of two agrees'],
    ['Tolmen Asia', RUSSIAN, false, 'no country'],
    ['Tolmen Korea', RUSSIAN, true, 'it may be either, and neither is Russia'],
    ['Tolmen Belgrade Branch', RUSSIAN, false, 'the branch is there'],
    ['Tolmen Serbia Office', RUSSIAN, false, 'and this office'],
    ['Tolmen LLC Branch in Belgrade, Serbia', RUSSIAN, false, 'with the address of the branch'],
    ['Representative office of Tolmen LLC in Belgrade', RUSSIAN, false, 'a representation'],
    ['Tolmen Korea Branch', RUSSIAN, false, 'a branch in either Korea'],
    ['Tolmen Serbia LLC Branch in Dubai', RUSSIAN, true, 'the firm has its own country beside that of the branch'],
    ['Tolmen Bank, Belgrade, Branch in Dubai', { ...RUSSIAN, name: 'Tolmen Bank' }, true, 'or its town'],
    ['Tolmen GmbH, Branch in Dubai', RUSSIAN, true, 'the legal form says where the firm is, where only the branch has a place'],
    ['Tolmen GmbH, Branch in Moscow', RUSSIAN, false, 'the branch may be the firm that is listed'],
    ['Tolmen LLC, Office 12, Belgrade', RUSSIAN, true, 'a room is no branch'],
    ['Tolmen Office LLC, Belgrade', { ...RUSSIAN, name: 'Tolmen Office LLC' }, true, 'nor is a word of the listed name'],
    ['Tolmen (Serbia) Ltd', { ...RUSSIAN, name: 'Tolmen Serbia LLC' }, false, 'the listed name says so too'],
    ['Tolmen (Serbia) Ltd', { ...RUSSIAN, name: 'Tolmen Belgrade LLC' }, false, 'it names a city there'],
    ['Tolmen (formerly Orvel UK Ltd)', RUSSIAN, false, 'the country is in another name'],
    [{ name: 'Tolmen (UK) Ltd', countries: ['RU'] }, RUSSIAN, false, 'the country that is given says more'],
    ['Tolmen (UK) Ltd', { ...RUSSIAN, countries: [] }, false, 'no country is listed'],
    ['Tolmen Construction Busan', { ...RUSSIAN, name: 'Tolmen Construction', countries: ['KP'] }, true, 'firms of the North are not in the South'],
    ['Tolmen Construction Dubai', { ...RUSSIAN, name: 'Tolmen Construction', countries: ['KP'] }, false, 'but elsewhere'],
    ['Kim Tolmen China', { name: 'KIM Tolmen', type: 'person', countries: ['RU'] }, false, 'a person']
  ]
  for (const [party, listed, contradicts, why] of cases) {
    const { contradictions, score } = compare(asked(party), { id: 'T:1', ...listed })
    const name = typeof party === 'string' ? party : party.name
    t.equal(contradictions.includes('country'), contradicts, `${name}: ${why}`)
    if (contradicts) t.ok(score >= DEFAULT_THRESHOLD, `${name}: a person still looks`)
  }
})

t.test('North Korea does not speak against a party that is listed for a link to it', async t => {
  const office: Omit<ListedParty, 'id'> = { name: 'Tolmen Transport Office', type: 'company', countries: ['VN'], labour: { link: 'dprk_sanctioned', sectors: [], assessedBy: 'rule' } }
  const common: Omit<ListedParty, 'id'> = { ...office, name: 'Marine Transport Office' }
  const cases: [name: string, listed: Omit<ListedParty, 'id'>, contradicts: boolean, why: string][] = [
    ['Tolmen Transport Office North Korea', office, false, 'among its words'],
    ['Marine Transport Office, DPRK', common, false, 'in a name of general words'],
    ['Tolmen Transport Office, Pyongyang', office, false, 'as an address'],
    ['Tolmen Transport Office, Seoul', office, true, 'the South does'],
    ['Tolmen Transport Office Korea', office, true, 'and "Korea", which may be the South'],
    ['Tolmen Transport Office North Korea', { ...office, labour: undefined }, true, 'nothing links this one to the North']
  ]
  for (const [name, listed, contradicts, why] of cases) {
    t.equal(compare(asked(name), { id: 'T:1', ...listed }).contradictions.includes('country'), contradicts, `${name}: ${why}`)
  }
})

t.test('in a name of general words another state says whose body it is', async t => {
  const ministry: Omit<ListedParty, 'id'> = { name: 'Ministry of Defence', type: 'organization', countries: ['KP'] }
  const bank: Omit<ListedParty, 'id'> = { name: 'Agricultural Development Bank', type: 'company', countries: ['KP'] }
  const cases: [party: string | Party, listed: Omit<ListedParty, 'id'>, met: boolean, why: string][] = [
    ['Ministry of Defence, Singapore', ministry, false, 'behind a comma'],
    ['Ministry of Defence (Singapore)', ministry, false, 'in brackets'],
    ['Singapore Ministry of Defence', ministry, false, 'in front'],
    ['Ministry of Defence UAE', ministry, false, 'three letters are no slip of a long name'],
    ['Ministry of Defence, Republic of Korea', ministry, false, 'the South'],
    ['Agricultural Development Bank Ltd, Nepal', bank, false, 'with a legal form'],
    ['Agricultural Development Bank, Colombo', bank, false, 'a city'],
    ['Ministry of Defence', ministry, true, 'no country'],
    ['Ministry of Defence, Pyongyang', ministry, true, 'its own'],
    ['Ministry of Defence, Korea', ministry, true, 'it may be either'],
    [{ name: 'Agricultural Development Bank', countries: ['NP'] }, bank, true, 'one invented country does not hide the very name']
  ]
  for (const [party, listed, met, why] of cases) {
    t.equal(compare(asked(party), { id: 'T:1', ...listed }).score >= DEFAULT_THRESHOLD, met, `${typeof party === 'string' ? party : party.name}: ${why}`)
  }
  t.notMatch(feature('name', 'Ministry of Defence UAE', ministry)?.text, /is like/)
})
