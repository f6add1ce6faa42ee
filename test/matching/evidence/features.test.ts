import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import type { Party } from '../../../schemas/party.js'
import type { Comparison } from '../../../src/matching/evidence/comparison.js'
import { compare } from '../../../src/matching/matcher.js'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { buildCorpus } from '../../../src/watchlist/corpus.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

const bundled = buildCorpus(await readBundledWatchlist())
const MOKRAN = bundled.byId.get('OFAC:30083')!
const NEAR_CERTAIN = 0.95

/** A made-up party. The query misspells its name by one letter, so that the score can both rise and fall. */
const builder: ListedParty = {
  id: 'T:1',
  name: 'Tolmen Stroy LLC',
  type: 'company',
  countries: ['RU'],
  addresses: ['12 Sennaya, St. Petersburg'],
  identifiers: [{ scheme: 'inn', value: '7707083893', country: 'RU' }, { scheme: 'company_number', value: 'AB-12345' }]
}
const person: ListedParty = { id: 'T:2', name: 'Belmarev Anton', type: 'person', birthDates: ['1970-05-01'] }
const NAME_LIKE: [ListedParty, string][] = [[builder, 'Tolmin Stroi'], [person, 'Belmarov Anton']]

function held (listed: ListedParty, facts: Partial<Party> = {}): Comparison {
  const [, name] = NAME_LIKE.find(([party]) => party === listed)!
  return compare(asked({ name, ...facts }), listed)
}

t.test('an identifier that passes its check is near-certain by itself', async t => {
  for (const name of ['Rosinka Trade', 'Иванов и партнёры', '무지개상사']) {
    const question = asked({ name, identifiers: [{ scheme: 'inn', value: '7811489970' }] })
    const matches = bundled.matcher.match(question, { threshold: DEFAULT_THRESHOLD, limit: 5 })
    t.same(matches.map(({ party, identifierMatched }) => [party.id, identifierMatched]), [[MOKRAN.id, true]], name)
    t.ok(matches[0].score >= NEAR_CERTAIN, name)
  }
})

t.test('identifiers, by scheme and by what can be checked', async t => {
  const CASES: [facts: Party['identifiers'], matched: boolean, contradicted: boolean, why: string][] = [
    [[{ scheme: 'inn', value: '7811489970' }], true, false, 'the listed number'],
    [[{ scheme: 'inn', value: ' 7811-489970 ' }], true, false, 'written with a hyphen and spaces'],
    [[{ scheme: 'ogrn', value: '1117847131643' }], true, false, 'another listed scheme'],
    [[{ scheme: 'inn', value: '7707083893' }, { scheme: 'ogrn', value: '1117847131643' }], true, false, 'one equal number outweighs another that differs'],
    [[{ scheme: 'inn', value: '7707083893' }], false, true, 'a valid number of the same scheme, of somebody else'],
    [[{ scheme: 'inn', value: '7811489971' }], false, false, 'a number that fails its check says nothing: it was mistyped'],
    [[{ scheme: 'other', value: '7811489970' }], false, false, 'the digits under another scheme'],
    [[{ scheme: 'company_number', value: '7811489970' }], false, false, 'a scheme that the list does not give'],
    [[{ scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }], false, false, 'a valid number that the list has none to set against']
  ]
  for (const [identifiers, matched, contradicted, why] of CASES) {
    const { identifierMatched, contradictions } = compare(asked({ name: 'Mokran', identifiers }), MOKRAN)
    t.equal(identifierMatched, matched, why)
    t.same(contradictions, contradicted ? ['identifier'] : [], why)
  }
})

t.test('an equal number that has no check is worth a look and no more', async t => {
  const held = (scheme: 'inn' | 'company_number', value: string) => compare(asked({ name: 'Rosinka', identifiers: [{ scheme, value }] }), builder)
  const [unchecked, checked] = [held('company_number', 'ab 12345'), held('inn', '7707083893')]
  t.ok(unchecked.identifierMatched)
  t.ok(unchecked.score >= DEFAULT_THRESHOLD)
  t.ok(unchecked.score < checked.score)
})

t.test('a number that cannot be checked takes nothing from one that can', async t => {
  const inn = { scheme: 'inn' as const, value: '7707083893' }
  const number = { scheme: 'company_number' as const, value: 'AB-12345' }
  const scoreOf = (identifiers: Party['identifiers']) => compare(asked({ name: 'Rosinka', identifiers }), builder).score
  t.equal(scoreOf([inn, number]), scoreOf([inn]))
  t.ok(scoreOf([number]) < scoreOf([inn]))
})

t.test('a listed number that fails its own check is no proof', async t => {
  const listed: ListedParty = { ...builder, identifiers: [{ scheme: 'inn', value: '7707083890', unverified: true }] }
  const wrong = compare(asked({ name: 'Rosinka', identifiers: [{ scheme: 'inn', value: '7707083890' }] }), listed)
  t.ok(wrong.score < NEAR_CERTAIN, 'equal to it')
  t.same(compare(asked({ name: 'Tolmen', identifiers: [{ scheme: 'inn', value: '7811489970' }] }), listed).contradictions, [], 'unlike it')
})

t.test('a number cut short matches nobody', async t => {
  const listed: ListedParty = { ...builder, identifiers: [{ scheme: 'passport', value: '123' }] }
  t.notOk(compare(asked({ name: 'Rosinka', identifiers: [{ scheme: 'passport', value: '123' }] }), listed).identifierMatched)
})

/** Whether the score rises, falls or stays the same when a further fact is known. */
type Moves = 'up' | 'down' | 'not'
function moved (from: number, to: number): Moves {
  return to > from ? 'up' : (to < from ? 'down' : 'not')
}

t.test('a fact beside the name moves the score, and only what contradicts is called so', async t => {
  const FACTS: [listed: ListedParty, facts: Partial<Party>, moves: Moves, contradictions: Comparison['contradictions'], why: string][] = [
    [builder, { countries: ['RU'] }, 'up', [], 'the same country'],
    [builder, { countries: ['Russia', 'DE'] }, 'up', [], 'one of two countries is the same'],
    [builder, { countries: ['DE'] }, 'down', ['country'], 'another country'],
    [builder, { addresses: ['Sennaya 12, Saint Petersburg, Russia'] }, 'up', [], 'an address that shares street and city'],
    [builder, { addresses: ['Petersburg'] }, 'not', [], 'a city alone'],
    [builder, { addresses: ['4 Tverskaya, Moscow'] }, 'not', [], 'firms have more addresses than lists know'],
    [builder, { birthDate: '1970' }, 'not', [], 'a company has no birth date'],
    [builder, { identifiers: [{ scheme: 'inn', value: '7811489970' }] }, 'down', ['identifier'], 'another valid INN'],
    [person, { birthDate: '1970-05-01' }, 'up', [], 'the same day'],
    [person, { birthDate: '1970-05' }, 'up', [], 'the same month'],
    [person, { birthDate: '1970' }, 'up', [], 'the same year'],
    [person, { birthDate: '1971-02-03' }, 'not', [], 'a year off: such slips are common'],
    [person, { birthDate: '1969' }, 'not', [], 'a year off the other way'],
    [person, { birthDate: '1972-05-01' }, 'down', ['birthDate'], 'another date'],
    [person, { countries: ['KP'] }, 'not', [], 'a country where the list gives none']
  ]
  for (const [listed, facts, moves, contradictions, why] of FACTS) {
    const [without, withFact] = [held(listed), held(listed, facts)]
    t.equal(moved(without.score, withFact.score), moves, why)
    t.same(withFact.contradictions, contradictions, why)
    t.notOk(withFact.identifierMatched, why)
  }
})

t.test('no single contradiction hides a name that is the same', async t => {
  const CASES: [listed: ListedParty, facts: Partial<Party>, why: string][] = [
    [builder, { countries: ['DE'] }, 'another country'],
    [builder, { identifiers: [{ scheme: 'inn', value: '7811489970' }] }, 'another tax number'],
    [person, { birthDate: '1990' }, 'another birth date']
  ]
  for (const [listed, facts, why] of CASES) t.ok(compare(asked({ name: listed.name, ...facts }), listed).score >= DEFAULT_THRESHOLD, why)
})

t.test('the more exact a birth date, the more it says', async t => {
  const [day, year, none, near, other] = ['1970-05-01', '1970', undefined, '1971', '1990'].map(birthDate => held(person, { birthDate }).score)
  t.ok(day > year)
  t.ok(year > none)
  t.equal(near, none)
  t.ok(other < near)
})

t.test('facts beside unlike names find nobody', async t => {
  const facts = { countries: ['RU'], addresses: ['12 Sennaya, St. Petersburg'] }
  const { score } = compare(asked({ name: 'Rosinka', ...facts }), builder)
  t.ok(score < DEFAULT_THRESHOLD)
  t.same(bundled.matcher.match(asked({ name: 'Rosinka', ...facts, addresses: MOKRAN.addresses }), { threshold: DEFAULT_THRESHOLD, limit: 1 }), [])
})

t.test('no single fact hides the very name of a listed company', async t => {
  const listed: ListedParty = { ...builder, name: 'Technology Trading LLC', countries: ['RU'] }
  const otherInn = [{ scheme: 'inn' as const, value: '7811489970' }]
  const CASES: [name: string, facts: Partial<Party>, isShown: boolean, why: string][] = [
    ['Technology Trading LLC', {}, true, 'no fact'],
    ['Technology Trading LLC', { countries: ['KZ'] }, true, 'another country'],
    ['Technology Trading LLC', { identifiers: otherInn }, true, 'another number'],
    ['Technology Trading LLC', { countries: ['KZ'], identifiers: otherInn }, false, 'two facts: a namesake']
  ]
  for (const [name, facts, isShown, why] of CASES) t.equal(compare(asked({ name, ...facts }), listed).score >= DEFAULT_THRESHOLD, isShown, why)
})

t.test('only the very name under the very number is surely the same', async t => {
  const inn = [{ scheme: 'inn' as const, value: '7707083893' }]
  t.equal(compare(asked({ name: 'ТOLMEN stroy, LLC', identifiers: inn }), builder).score, 1, 'whatever the case and the marks')
  t.ok(compare(asked({ name: 'Tolmen Stroi LLC', identifiers: inn }), builder).score < 1, 'another spelling')
  t.ok(compare(asked({ name: 'Tolmen Stroy LLC', countries: ['RU'] }), builder).score < 1, 'no number')
  t.ok(compare(asked({ name: 'Tolmen Stroy LLC', identifiers: inn, countries: ['DE'] }), builder).score < 1, 'a fact against it')
})
