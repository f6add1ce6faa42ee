import assert from 'node:assert/strict'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import { mergeRecords } from '../../../src/watchlist/merge/merge-records.js'
import { keyOf } from '../../../src/watchlist/merge/record-key.js'
import type { ListRecord } from '../../../src/watchlist/sources/list-record.js'
import { record } from './records.js'

const LISTS = ['UNSC 1718', 'OFAC SDN', 'UK', 'AU', 'own']

/** Few values, so that records often agree and often contradict each other. */
const facts = fc.record({
  list: fc.constantFrom(...LISTS),
  type: fc.constantFrom('company', 'organization', 'person', 'vessel'),
  names: fc.uniqueArray(fc.constantFrom('Tolmen Brenvik', 'Brenvik Tolmen', 'Orvel Quillon', 'Quillon Orvel Harbour', 'Ostrava Dunmore'), { minLength: 1, maxLength: 3 }),
  weak: fc.boolean(),
  birthDates: fc.uniqueArray(fc.constantFrom('1968', '1968-02', '1968-02-18', '1968-02-19', '1968-02-20', '1970', '1970-05-01'), { maxLength: 2 }),
  countries: fc.uniqueArray(fc.constantFrom('KP', 'RU', 'CN'), { maxLength: 2 }),
  programs: fc.uniqueArray(fc.constantFrom('DPRK3', 'DPRK4'), { maxLength: 2 }),
  unReference: fc.option(fc.constantFrom('KPe.001', ' kpE.001', 'KPi.002', 'KPi.003'), { nil: undefined, freq: 3 }),
  ofsiGroupId: fc.option(fc.constantFrom('1', '2'), { nil: undefined, freq: 4 }),
  inn: fc.option(fc.constantFrom('7707083893', '77 07 083 893', '7811489970'), { nil: undefined, freq: 3 }),
  passport: fc.option(fc.constantFrom('745132192', '745132193'), { nil: undefined, freq: 4 })
})

function toRecord ({ list, inn, passport, weak, names, ...rest }: typeof facts extends fc.Arbitrary<infer Facts> ? Facts : never, number: number): ListRecord {
  return record(list, String(number), {
    ...rest,
    type: rest.type as ListRecord['type'],
    names: names.map((name, index) => ({ name, weak: weak && index > 0 })),
    identifiers: [
      ...(inn === undefined ? [] : [{ scheme: 'inn' as const, value: inn }]),
      ...(passport === undefined ? [] : [{ scheme: 'passport' as const, value: passport, country: 'KP' }])
    ]
  })
}

const records = fc.array(facts, { maxLength: 12 }).map(all => all.map(toRecord))
const shuffled = records.chain(all => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))

/** Another implementation of the same rule: whether two birth dates, perhaps incomplete, can be the same day. */
function canBeOneDay (a: string, b: string): boolean {
  return a.split('-').every((part, index) => b.split('-')[index] === undefined || b.split('-')[index] === part)
}

function areADayApart (a: string, b: string): boolean {
  return a.length === 10 && b.length === 10 && Math.abs(new Date(a).getTime() - new Date(b).getTime()) === 24 * 3_600_000
}

/** Whether two records can be the same party. @param said whether a reference states that records of the party are the same */
function canBeOneParty (a: ListRecord, b: ListRecord, said: boolean): boolean {
  const entity = ['company', 'organization']
  const types = a.type === b.type || (entity.includes(a.type) && entity.includes(b.type))
  const births = a.birthDates.length === 0 || b.birthDates.length === 0 || a.birthDates.some(left => b.birthDates.some(right => canBeOneDay(left, right) || (said && areADayApart(left, right))))
  return types && births
}

function holds<Values> (t: Test, property: fc.IProperty<Values>): void {
  t.doesNotThrow(() => fc.assert(property, { numRuns: 300 }))
}

t.test('the order of the records leaves no trace', async t => {
  holds(t, fc.property(shuffled, ([one, other]) => {
    assert.deepEqual(mergeRecords(other), mergeRecords(one))
  }))
})

t.test('each record is in exactly one party, and no party holds two that contradict', async t => {
  holds(t, fc.property(records, all => {
    const byKey = new Map(all.map(each => [keyOf(each.list, each.reference), each]))
    const { parties } = mergeRecords(all)
    assert.deepEqual(parties.flatMap(({ sourceRecords }) => sourceRecords!).sort(), [...byKey.keys()].sort())
    for (const { sourceRecords, joins = [] } of parties) {
      const members = sourceRecords!.map(key => byKey.get(key)!)
      const said = joins.some(({ reason }) => reason === 'un_reference' || reason === 'ofsi_group')
      for (const a of members) for (const b of members) assert.ok(canBeOneParty(a, b, said), JSON.stringify([a, b]))
    }
  }))
})

t.test('the joins of a party lead from each of its records to every other, and none is idle', async t => {
  holds(t, fc.property(records, all => {
    for (const { sourceRecords = [], joins = [] } of mergeRecords(all).parties) {
      assert.equal(joins.length, sourceRecords.length - 1)
      assert.equal(closure(sourceRecords, (a, b) => joins.some(({ records }) => records.includes(a) && records.includes(b))).length, 1)
    }
  }))
})

t.test('without contradictions and equal names, parties are what references and identifiers connect', async t => {
  const plain = records.map(all => all.map((each, index) => ({ ...each, list: `own ${index}`, type: 'person' as const, birthDates: [], names: record('x', `Name ${index} Brenvik`).names })))
  holds(t, fc.property(plain, all => {
    const shares = (a: ListRecord, b: ListRecord): boolean =>
      (a.unReference !== undefined && a.unReference.trim().toLowerCase() === b.unReference?.trim().toLowerCase()) ||
      (a.ofsiGroupId !== undefined && a.ofsiGroupId === b.ofsiGroupId) ||
      a.identifiers.some(left => b.identifiers.some(right => left.scheme === right.scheme && left.value.replaceAll(' ', '') === right.value.replaceAll(' ', '')))
    const expected = closure(all, shares).map(group => group.map(({ list, reference }) => keyOf(list, reference)).sort())
    const parties = mergeRecords(all).parties.map(({ sourceRecords }) => sourceRecords!.toSorted())
    assert.deepEqual(parties.sort(byFirst), expected.sort(byFirst))
  }))
})

t.test('ids: each once, kept from one generation to the next', async t => {
  holds(t, fc.property(records, fc.func(fc.boolean()), (all, stays) => {
    const before = mergeRecords(all).parties
    const again = mergeRecords(all, { previousParties: before }).parties
    assert.deepEqual(again, before, 'nothing changed, so no id did')
    const after = mergeRecords(all.filter(({ reference }) => stays(reference)), { previousParties: before }).parties
    const ids = after.flatMap(({ id, formerIds = [] }) => [id, ...formerIds])
    assert.equal(new Set(ids).size, ids.length, 'no id is given twice')
    for (const { id, sourceRecords = [] } of before) {
      const successor = after.find(party => party.sourceRecords!.some(key => sourceRecords.includes(key)))
      if (successor !== undefined) assert.ok(ids.includes(id), `${id} is still found`)
    }
  }))
})

/** Groups of connected items, found by trying all pairs until nothing changes. */
function closure<Item> (items: readonly Item[], connected: (a: Item, b: Item) => boolean): Item[][] {
  let groups = items.map(item => [item])
  for (;;) {
    const next: Item[][] = []
    for (const group of groups) {
      const near = next.find(other => other.some(a => group.some(b => connected(a, b) || connected(b, a))))
      if (near === undefined) next.push([...group])
      else near.push(...group)
    }
    if (next.length === groups.length) return groups
    groups = next
  }
}

function byFirst ([a]: readonly string[], [b]: readonly string[]): number {
  return a < b ? -1 : 1
}
