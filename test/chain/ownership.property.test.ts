import fc from 'fast-check'
import t from 'tap'
import { fiftyPercentRule, type Stake } from '../../src/chain/ownership.js'
import { toShare } from '../../src/chain/percent.js'

const PARTIES = ['a', 'b', 'c', 'd', 'e'] as const
/** Percentages, coarse enough that sums of exactly 50 and 100 are common. */
const GRID = [0, 25, 50, 75, 100]

type Given = { owner: string, owned: string, percent: number | undefined }

/**
 * A slow reference implementation of the rule: the intersection of all sets of parties that contain the blocked ones and to
 * which the rule adds nothing.
 */
function blockedBy (stakes: readonly Given[], seeds: ReadonlySet<string>): Set<string> {
  let common: Set<string> = new Set(PARTIES)
  for (let bits = 0; bits < 2 ** PARTIES.length; bits++) {
    const set = new Set<string>(PARTIES.filter((_, i) => (bits >> i) % 2 === 1))
    const total = (party: string) => stakes.reduce((sum, { owner, owned, percent = 0 }) => owned === party && set.has(owner) ? sum + percent : sum, 0)
    const closed = PARTIES.every(party => set.has(party) || (!seeds.has(party) && total(party) < 50))
    if (closed) common = new Set([...common].filter(party => set.has(party)))
  }
  return common
}

/** Every choice of values for the unknown shares. */
function readings (stakes: readonly Given[]): Given[][] {
  const unknown = stakes.findIndex(({ percent }) => percent === undefined)
  if (unknown < 0) return [[...stakes]]
  return GRID.flatMap(percent => readings(stakes.with(unknown, { ...stakes[unknown], percent })))
}

function total (stakes: readonly Given[], party: string): number {
  return stakes.reduce((sum, { owned, percent = 0 }) => owned === party ? sum + percent : sum, 0)
}

const party = fc.constantFrom(...PARTIES)
const given = fc.uniqueArray(fc.record({ owner: party, owned: party, percent: fc.constantFrom(undefined, ...GRID) }), {
  selector: ({ owner, owned }) => owner + owned, maxLength: 9
}).filter(stakes => stakes.filter(({ percent }) => percent === undefined).length <= 2)

const toStakes = (stakes: readonly Given[]): Stake[] => stakes.map(({ owner, owned, percent }) => ({
  owner, owned, ...(percent !== undefined && { share: toShare(percent) })
}))

t.test('who is blocked is what all consistent sets have in common', async t => {
  fc.assert(fc.property(given, fc.subarray([...PARTIES], { maxLength: 2 }), (stakes, blocked) => {
    const { certain } = fiftyPercentRule(toStakes(stakes), blocked, [])
    return String([...certain.keys()].sort()) === String([...blockedBy(stakes, new Set(blocked))].sort())
  }), { numRuns: 1500 })
  t.pass('1,500 chains')
})

t.test('who may be blocked is who is blocked under some reading of the unknown', async t => {
  fc.assert(fc.property(given, fc.subarray([...PARTIES], { maxLength: 3 }), fc.nat(3), (stakes, named, split) => {
    const [blocked, review] = [named.slice(0, split), named.slice(split)]
    const { possible } = fiftyPercentRule(toStakes(stakes), blocked, review)
    const maybe = new Set<string>()
    for (const reading of readings(stakes)) {
      const fits = PARTIES.every(each => total(reading, each) <= Math.max(100, total(stakes, each)) || total(stakes, each) > 100)
      if (fits) for (const each of blockedBy(reading, new Set([...blocked, ...review]))) maybe.add(each)
    }
    return String([...possible.keys()].sort()) === String([...maybe].sort())
  }), { numRuns: 400 })
  t.pass('400 chains')
})

t.test('more stakes and more blocked parties never unblock anybody', async t => {
  fc.assert(fc.property(given, given, fc.subarray([...PARTIES]), party, (stakes, more, blocked, another) => {
    const pairs = new Set(stakes.map(({ owner, owned }) => owner + owned))
    const added = [...stakes, ...more.filter(({ owner, owned }) => !pairs.has(owner + owned))]
    const before = fiftyPercentRule(toStakes(stakes), blocked, []).certain
    const after = fiftyPercentRule(toStakes(added), [...new Set([...blocked, another])], []).certain
    return [...before.keys()].every(each => after.has(each))
  }))
  t.pass()
})

t.test('an argument rests on earlier steps only', async t => {
  fc.assert(fc.property(given, fc.subarray([...PARTIES], { maxLength: 2 }), (stakes, blocked) => {
    const { certain } = fiftyPercentRule(toStakes(stakes), blocked, [])
    return [...certain].every(([node, step]) => step === 0 || stakes
      .filter(({ owner, owned }) => owned === node && (certain.get(owner) ?? Infinity) < step)
      .reduce((sum, { percent = 0 }) => sum + percent, 0) >= 50)
  }))
  t.pass()
})

t.test('whether owners alone block a named party is what the rule says where the party is not named', async t => {
  fc.assert(fc.property(given, fc.subarray([...PARTIES], { maxLength: 3 }), fc.nat(3), (stakes, named, split) => {
    const [blocked, review] = [named.slice(0, split), named.slice(split)]
    const rule = fiftyPercentRule(toStakes(stakes), blocked, review)
    return named.every(node => {
      const without = fiftyPercentRule(toStakes(stakes), blocked.filter(each => each !== node), review.filter(each => each !== node))
      const alone = rule.byOwnersAlone(node)
      const owners = [node, ...stakes.filter(({ owned }) => owned === node).map(({ owner }) => owner)]
      const same = (found: ReadonlyMap<string, number> | undefined, all: ReadonlyMap<string, number>) =>
        found?.get(node) === all.get(node) && (found === undefined || found.get(node) === 1 || owners.every(owner => found.get(owner) === all.get(owner)))
      return same(alone.certain, without.certain) && same(alone.possible, without.possible)
    })
  }), { numRuns: 1000 })
  t.pass('1,000 chains')
})
