import t, { type Test } from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import type { TooLittle } from '../../../src/matching/evidence/comparison.js'
import { compare } from '../../../src/matching/matcher.js'
import { asked } from '../asked.js'

type Case = [party: string | Party, found: TooLittle[], why: string]

function check (t: Test, listed: Omit<ListedParty, 'id'>, cases: Case[]): void {
  for (const [party, found, why] of cases) {
    t.same(compare(asked(party), { id: 'T:1', ...listed }).tooLittle, found, `${typeof party === 'string' ? party : party.name}: ${why}`)
  }
}

t.test('general words alone name nobody', async t => {
  const bank: Omit<ListedParty, 'id'> = {
    name: 'Overseas Trust Bank', type: 'company', countries: ['KP'], addresses: ['Orvelstrasse 5, Pyongyang'],
    identifiers: [{ scheme: 'lei', value: '529900T8BM49AURSDO55' }], aliases: [{ name: 'Trust Bank' }]
  }
  check(t, bank, [
    ['Overseas Trust Bank', [], 'three words, letter for letter'],
    ['Trust Bank', ['generalName'], 'two words, though letter for letter'],
    ['Foreign Trust Bank', ['generalName'], 'three words, not letter for letter'],
    ['Foreign Trust Bank of Korea', [], 'it says Korea'],
    ['Foreign Trust Bank, Pyongyang', [], 'it says where it is'],
    ['Foreign Trust Bank, Colombo', ['generalName'], 'it is elsewhere'],
    ['Foreign Tolmen Bank', [], 'a word of its own'],
    [{ name: 'Trust Bank', countries: ['KP'] }, [], 'the country agrees'],
    [{ name: 'Trust Bank', countries: ['GB'] }, ['generalName'], 'another country'],
    [{ name: 'Trust Bank', addresses: ['Orvelstrasse 5, Pyongyang'] }, [], 'the address agrees'],
    [{ name: 'Trust Bank', identifiers: [{ scheme: 'lei', value: '529900T8BM49AURSDO55' }] }, [], 'an identifier agrees']
  ])
  check(t, { name: 'Central Bank of the Democratic People\'s Republic of Korea', type: 'company', countries: ['KP'] }, [
    ['Central Bank of Korea', ['generalName'], 'the South has one too'],
    ['Central Bank of the DPRK', [], 'it says which'],
    ['조선중앙은행', [], 'as the North calls itself'],
    [{ name: 'Central Bank of Korea', countries: ['KP'] }, [], 'the country agrees']
  ])
  check(t, { name: 'Central Bank of Korea', type: 'company', countries: ['KP'] }, [['Central Bank of Korea', [], 'it is listed so']])
  check(t, { name: 'Moscow Trading', type: 'company', countries: ['RU'] }, [['Moscow Trading', [], 'a town of its country']])
  check(t, { name: 'Russian Trading Bank', type: 'company', countries: ['RU'], addresses: ['ulitsa Tolmena 5, Moskva'] }, [
    ['Русский торговый банк', ['generalName'], 'the word for Russia is one of the name'],
    [{ name: 'Trading Bank of Russia', countries: ['RU'] }, ['generalName'], 'so that Russia is no further fact'],
    [{ name: 'Русский торговый банк', addresses: ['Moskva, ul. Tolmena 5'] }, [], 'the address agrees'],
    [{ name: 'Russian Trading Bank', countries: ['RU'] }, [], 'letter for letter'],
    ['Russian Trading Bank LLC', [], 'the same three words']
  ])
  check(t, { name: 'Russian Trading Corporation', type: 'company', countries: ['RU'] }, [
    ['Russian Trading Corporation', [], 'letter for letter, of two words beside the legal form'],
    ['Russian Trading LLC', ['generalName'], 'with another form']
  ])
  check(t, { name: 'Liaoning China Metal Industry Co., Ltd.', type: 'company', countries: ['CN'] }, [
    [{ name: 'Liaoning China Metal Industries Co Ltd', countries: ['CN'] }, [], 'another form of the same word'],
    [{ name: 'Liaoning China Metal Ind Co Ltd', countries: ['CN'] }, [], 'and its abbreviation']
  ])
  check(t, { name: 'Trading Bank', type: 'person' }, [['Trading Bank', [], 'a person']])
})

t.test('an abbreviation beside a longer name', async t => {
  const agency: Omit<ListedParty, 'id'> = {
    name: 'Tolmen Aviation Development', type: 'organization', countries: ['KP'], aliases: [{ name: 'TADV' }, { name: 'TADEV' }, { name: '톨항' }]
  }
  check(t, agency, [
    ['TADV', ['shortAlias'], 'four letters'],
    ['TADV Ltd', ['shortAlias'], 'with a legal form'],
    ['TADEV', [], 'five'],
    ['톨항', [], 'two syllables'],
    ['Tolmen Aviation Development', [], 'the longer name'],
    ['TADV, Pyongyang', [], 'it says where it is'],
    [{ name: 'TADV', countries: ['KP'] }, [], 'the country agrees'],
    [{ name: 'TADV', countries: ['CA'] }, ['shortAlias'], 'another country']
  ])
  check(t, { name: 'Ministry of Overseas Trade', type: 'organization', countries: ['KP'], aliases: [{ name: 'MID' }] }, [
    ['MID', ['shortAlias'], 'an abbreviation that is a word of many names too: one doubt, not two']
  ])
  check(t, { name: 'TADV', type: 'company', countries: ['KP'], aliases: [{ name: 'TADV Ltd' }] }, [['TADV', [], 'it has no longer name']])
})

t.test('ships share names and change them', async t => {
  const ship: Omit<ListedParty, 'id'> = {
    name: 'Tolmen Gang', type: 'vessel', countries: ['KP'], identifiers: [{ scheme: 'imo', value: '9074729' }],
    aliases: [{ name: 'Orvel Star' }, { name: 'Tolmengang' }]
  }
  check(t, ship, [
    ['Tolmen Gang', ['shipName'], 'nothing says that it is a ship'],
    ['M/V Tolmen Gang', [], 'this does'],
    ['т/х Tolmen Gang', [], 'and this'],
    [{ name: 'Tolmen Gang', type: 'vessel' }, [], 'and the type'],
    [{ name: 'Tolmengang', type: 'vessel' }, [], 'another spelling of its name'],
    [{ name: 'Orvel Star', type: 'vessel' }, ['shipName'], 'a former name'],
    ['M/V Orvel Star', ['shipName'], 'likewise'],
    [{ name: 'Orvel Star', type: 'vessel', countries: ['KP'] }, [], 'the flag agrees'],
    [{ name: 'Orvel Star', type: 'vessel', countries: ['PA'] }, ['shipName'], 'another flag'],
    [{ name: 'Orvel Star', identifiers: [{ scheme: 'imo', value: '9074729' }] }, [], 'the IMO number agrees']
  ])
})

t.test('marks of aircraft are borne by other things', async t => {
  check(t, { name: 'P-999', type: 'aircraft' }, [
    ['P-999', ['shipName'], 'nothing says that it is an aircraft'],
    [{ name: 'P-999', countries: ['US'] }, ['shipName'], 'a country'],
    [{ name: 'P-999', type: 'aircraft' }, [], 'the type does'],
    ['aircraft P-999', [], 'and this']
  ])
})
