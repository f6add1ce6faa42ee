import t from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { country } from '../../../src/matching/evidence/country-feature.js'
import { compare } from '../../../src/matching/matcher.js'
import { asked, DEFAULT_THRESHOLD } from '../asked.js'

/** Made-up parties. */
const northern: ListedParty = { id: 'T:1', name: 'Tolmen Stroy', type: 'company', countries: ['KP'] }
const southern: ListedParty = { ...northern, countries: ['KR'] }
const russian: ListedParty = { ...northern, countries: ['RU'] }
const ministry: ListedParty = { ...northern, name: 'Ministry of Defence', type: 'organization' }

t.test('a name of two countries neither agrees with one of them nor differs from it', async t => {
  const CASES: [listed: ListedParty, countries: string[], effect: -1 | 0 | 1, text: RegExp, why: string][] = [
    [northern, ['Korea'], 0, /^"Korea" may be KP or KR: it neither agrees nor differs\.$/, 'the North'],
    [southern, ['Korea'], 0, /^"Korea" may be KP or KR/, 'the South'],
    [northern, ['Korea', 'DE'], 0, /^"Korea" may be KP or KR/, 'beside a country that is not listed'],
    [northern, ['Korea', 'KP'], 1, /^Both are in KP\.$/, 'beside one that says which'],
    [northern, ['Korea', 'KR'], -1, /asked about KR, listed in KP\.$/, 'beside one that says the other'],
    [{ ...northern, countries: ['KP', 'RU'] }, ['Korea', 'RU'], 1, /^Both are in RU\.$/, 'beside one that is listed'],
    [russian, ['Korea'], -1, /asked about Korea, listed in RU\.$/, 'another country than either'],
    [{ ...northern, countries: ['CD'] }, ['Congo'], 0, /^"Congo" may be CD or CG/, 'two other countries']
  ]
  for (const [listed, countries, effect, text, why] of CASES) {
    const question = asked({ name: 'Tolmin Stroi', countries })
    const comparison = compare(question, listed)
    const { score } = compare(asked('Tolmin Stroi'), listed)
    t.equal(Math.sign(comparison.score - score), effect, why)
    t.same(comparison.contradictions, effect < 0 ? ['country'] : [], why)
    const [fact] = country.compare(question, listed)
    t.match(fact.text, text, why)
  }
})

t.test('"Korea" lifts no common name to a block, and hides no party that is found without a country', async t => {
  const by = (name: string, countries: string[]) => compare(asked({ name, countries }), name.startsWith('Tolmen') ? northern : ministry)
  t.same(by('Ministry of Defence', ['Korea']).tooLittle, ['generalName'])
  t.same(by('Ministry of Defence', ['KP']).tooLittle, [])
  for (const name of ['Ministry of Defence', 'Ministry of Defence Industry', 'Tolmen Stroy', 'Tolmen Stroy, Pyongyang', 'Tolmen Stroy, Belgrade, Serbia', 'Ministry of Defence, Pyongyang']) {
    const [without, korea] = [by(name, []), by(name, ['Korea'])]
    t.same([korea.score, korea.tooLittle, korea.contradictions, korea.falseAlertRate], [without.score, without.tooLittle, without.contradictions, without.falseAlertRate], name)
  }
  t.ok(compare(asked({ name: 'Tolmen Ltd', countries: ['Korea'] }), { ...northern, name: 'Tolmen', type: 'vessel' }).score >= DEFAULT_THRESHOLD, 'a firm in Korea may own the ship that it is called by')
})

t.test('a firm that is listed for a link to North Korea, without a country, is none of the South', async t => {
  const linked: ListedParty = { id: 'T:1', name: 'Tolmen Shipping Co Ltd', type: 'company', labour: { link: 'enabler', sectors: [], basis: 'made up' } }
  const CASES: [listed: ListedParty, countries: string[], contradicts: boolean, why: string][] = [
    [linked, ['KR'], true, 'the South'],
    [linked, ['KP'], false, 'the North'],
    [linked, ['KR', 'CN'], false, 'not the South alone'],
    [linked, ['Korea'], false, 'either'],
    [{ ...linked, type: 'vessel' }, ['KR'], false, 'a ship, whose flag says little'],
    [{ ...linked, labour: undefined }, ['KR'], false, 'listed for something else']
  ]
  for (const [listed, countries, contradicts, why] of CASES) {
    const { score, contradictions } = compare(asked({ name: 'Tolmen Shipping', countries }), listed)
    t.same(contradictions, contradicts ? ['country'] : [], why)
    t.ok(score >= DEFAULT_THRESHOLD, `${why}: a review at least`)
  }
})
