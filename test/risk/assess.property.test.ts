import fc from 'fast-check'
import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Comparison } from '../../src/matching/evidence/comparison.js'
import { assess } from '../../src/risk/assess.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { comparison } from './comparisons.js'

const policy = await loadPolicy()

const party: fc.Arbitrary<Partial<ListedParty>> = fc.record({
  listings: fc.array(fc.record({
    list: fc.constantFrom('OFAC SDN', 'OFAC Consolidated', 'UNSC 1718', 'EU', 'UK', 'Own list'),
    kind: fc.constantFrom('designation', 'import_detention', 'own_list', undefined)
  }), { maxLength: 7 }),
  labour: fc.record({
    link: fc.constantFrom('direct', 'enabler', 'dprk_sanctioned', undefined),
    sectors: fc.array(fc.constantFrom('construction', 'it', 'banking', 'food', '__proto__'), { maxLength: 3 })
  })
})
const changes: fc.Arbitrary<Partial<Comparison>> = fc.record({
  score: fc.integer({ min: 0, max: 10000 }).map(n => n / 10000),
  weakAlias: fc.boolean(),
  identifierMatched: fc.boolean(),
  contradictions: fc.subarray(['country', 'birthDate', 'identifier', 'trade'])
})
const match = fc.tuple(changes, party).map(([changed, listed]) => comparison(changed, listed))
const matches = fc.array(match, { maxLength: 6 })

t.test('the points of an answer add up to its score, in whole points from 0 to 100', async () => {
  fc.assert(fc.property(matches, comparisons => {
    const { score, factors } = assess(comparisons, policy).risk
    return Number.isInteger(score) && score >= 0 && score <= 100 &&
      factors.every(factor => Number.isInteger(factor.points)) &&
      factors.reduce((sum, factor) => sum + factor.points, 0) === score
  }))
})

t.test('an answer is the worst decision and the highest risk of its matches', async () => {
  const order = ['clear', 'review', 'block']
  fc.assert(fc.property(matches, comparisons => {
    const answer = assess(comparisons, policy)
    const worst = Math.max(0, ...answer.matches.map(each => order.indexOf(each.decision)))
    return answer.matches.length === comparisons.length &&
      answer.decision === order[worst] &&
      answer.risk.score === Math.max(0, ...answer.matches.map(each => each.risk)) &&
      (answer.decision === 'clear') === (comparisons.length === 0)
  }))
})

t.test('the order of the matches changes neither decision nor score', async () => {
  fc.assert(fc.property(matches, comparisons => {
    const [there, back] = [comparisons, comparisons.toReversed()].map(each => assess(each, policy))
    return there.decision === back.decision && there.risk.score === back.risk.score && there.risk.level === back.risk.level
  }))
})

t.test('a higher score never lowers the risk or softens the decision', async () => {
  fc.assert(fc.property(match, fc.integer({ min: 0, max: 10000 }), (one, other) => {
    const [low, high] = [one.score, other / 10000].sort((a, b) => a - b)
      .map(score => assess([{ ...one, score }], policy))
    return low.risk.score <= high.risk.score && !(low.decision === 'block' && high.decision === 'review')
  }))
})

t.test('a doubt never raises the risk and never leaves a block', async () => {
  const doubt: fc.Arbitrary<Partial<Comparison>> = fc.constantFrom(
    { contradictions: ['country'] }, { contradictions: ['birthDate'] }, { contradictions: ['identifier'] }, { contradictions: ['trade'] },
    { weakAlias: true, identifierMatched: false })
  fc.assert(fc.property(match, doubt, (one, doubted) => {
    const sure = assess([{ ...one, weakAlias: false, contradictions: [], ...{ identifierMatched: false } }], policy)
    const unsure = assess([{ ...one, weakAlias: false, contradictions: [], identifierMatched: false, ...doubted }], policy)
    return unsure.risk.score <= sure.risk.score && unsure.decision === 'review'
  }))
})

t.test('only a party with a designation blocks', async () => {
  fc.assert(fc.property(match, one => {
    const designated = one.party.listings!.some(listing => listing.kind === undefined || listing.kind === 'designation')
    return designated || assess([one], policy).decision === 'review'
  }))
})
