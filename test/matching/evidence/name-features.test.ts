import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import { explain } from '../../../src/matching/explain/explain.js'
import { compare } from '../../../src/matching/matcher.js'
import { loadPolicy } from '../../../src/verdict/policy-file.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const { strongScore } = await loadPolicy()

/** The feature of this name in the explanation, if any. */
function feature (name: string, party: string | Party, listed: Omit<ListedParty, 'id'>): { effect: number, text: string } | undefined {
  const question = asked(party)
  return explain(question, compare(question, { id: 'T:1', ...listed })).find(each => each.feature === name)
}

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
    [{ name: 'Orvel Severin LLC', aliases: ['Tolmen'] }, ship, false, 'an alias is the ship\'s very name'],
    ['Tolmen LLC (Tolmen)', ship, true, 'a name in brackets does not hide the legal form'],
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

t.test('an exact name of a ship with a legal form is a firm, unless something speaks for North Korea', async t => {
  const ship: Omit<ListedParty, 'id'> = { name: 'Tolmen Star', type: 'vessel', countries: ['KP'], identifiers: [{ scheme: 'imo', value: '9074729' }] }
  const cases: [party: string | Party, met: boolean, why: string][] = [
    ['Tolmen Star Ltd', false, 'a legal form'],
    ['ООО «Толмен Стар»', false, 'in Russian'],
    [{ name: 'Tolmen Star Ltd', countries: ['KP'] }, true, 'North Korea is given'],
    ['Tolmen Star Ltd, Pyongyang', true, 'the name says it'],
    ['Korea Tolmen Star Ltd', true, 'or may say it'],
    [{ name: 'Tolmen Star Ltd', identifiers: [{ scheme: 'imo', value: '9074729' }] }, true, 'the IMO number agrees'],
    ['M/V Tolmen Star Ltd', true, 'the text says that it is a ship'],
    ['Tolmen Star Shipping Ltd', true, 'owners are called by their ships'],
    ['Tolmen Star', true, 'no legal form'],
    ['Tolmen Star Group', false, 'a word in place of a legal form'],
    ['Tolmen Star Holdings', false, 'likewise'],
    ['Tolmen Star Services', false, 'likewise'],
    [{ name: 'Tolmen Star Group', countries: ['KP'] }, true, 'North Korea is given'],
    ['Tolmen Star, owned by Orvel Group', true, 'a word of another firm'],
    ['Tolmen Star (Orvel Holdings)', true, 'likewise'],
    ['Tolmen Star//Orvel Holdings', true, 'likewise'],
    ['Services to Tolmen Star', true, 'what is done for her']
  ]
  const flagged = compare(asked({ name: 'Tolmen Star 88 International', countries: ['SL'] }), { id: 'T:1', ...ship, name: 'Tolmen Star 88', countries: ['SL'] }).score
  t.ok(flagged >= DEFAULT_THRESHOLD && flagged < strongScore, 'a word in place of a legal form, and her flag')
  t.ok(compare(asked({ name: 'Tolmen Star Ltd', countries: ['RU'] }), { id: 'T:1', ...ship, countries: ['RU'] }).score < DEFAULT_THRESHOLD, 'many firms of another country are called so')
  for (const [party, met, why] of cases) {
    t.equal(compare(asked(party), { id: 'T:1', ...ship }).score >= DEFAULT_THRESHOLD, met, `${typeof party === 'string' ? party : party.name}: ${why}`)
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
  const recorded: [name: string, sectors: string[], contradicts: boolean, why: string][] = [
    ['Dandong Tolmen Construction', ['it', 'construction'], false, 'the list records the trade that is asked about'],
    ['Dandong Tolmen Building', ['construction'], false, 'in another word'],
    ['Dandong Tolmen Restaurant', ['restaurants'], false, 'in the plural'],
    ['Dandong Tolmen Construction', ['labour dispatch'], true, 'it records another']
  ]
  for (const [name, sectors, contradicts, why] of recorded) {
    t.equal(compare(asked(name), { id: 'T:1', name: 'Dandong Tolmen Shipping', type: 'company', labour: { sectors } }).contradictions.includes('trade'), contradicts, why)
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
  const office: Omit<ListedParty, 'id'> = { name: 'Marine Transport Bank', type: 'company', countries: ['VN'] }
  const noted: typeof cases = [
    ['Marine Transport Bank, est. 1987', 0.05, 'a year beside the whole name'],
    ['Marine Transport Bank Group of Companies', 0.05, 'and what it belongs to'],
    ['2 Marine Transport Bank LLC', 0.05, 'and a number before it'],
    ['Marine Transport Construction Bank', 0, 'another trade makes another name'],
    ['Marine Bank', 0, 'and so does a word less']
  ]
  for (const [name, effect, why] of noted) t.equal(feature('country', { name, countries: ['VN'] }, office)?.effect, effect, `${name}: ${why}`)
  t.equal(feature('country', { name: 'Commercial Bank', countries: ['VN'] }, { ...bank, countries: ['VN'] })?.effect, 0, 'and nothing of a firm elsewhere')
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
