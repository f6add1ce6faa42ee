import fc from 'fast-check'
import t from 'tap'
import { HASHED } from '../../../src/matching/likeness/deletion-hashes.js'
import { DeletionIndex } from '../../../src/matching/likeness/deletion-index.js'
import type { EditsAllowed } from '../../../src/matching/likeness/deletion-table.js'

/** The number of edits between two keys, by the table of Wagner and Fischer: a slow reference implementation. */
function levenshtein (a: string, b: string): number {
  const table = Array.from({ length: a.length + 1 }, (_, i) => Array.from({ length: b.length + 1 }, (_, j) => i === 0 ? j : (j === 0 ? i : 0)))
  for (let i = 1; i <= a.length; i++) {
    for (let j = 1; j <= b.length; j++) {
      const change = a[i - 1] === b[j - 1] ? 0 : 1
      table[i][j] = Math.min(table[i - 1][j] + 1, table[i][j - 1] + 1, table[i - 1][j - 1] + change)
    }
  }
  return table[a.length][b.length]
}

function found (index: DeletionIndex, key: string, most?: number): number[] {
  return index.found.slice(0, index.near(key, most)).sort((a, b) => a - b)
}

/** Few letters, so that keys are similar to each other. */
const key = fc.string({ unit: fc.constantFrom(...'abc'), maxLength: 9 })
const keys = fc.array(key, { maxLength: 40 })
const byLength: EditsAllowed = length => length < 3 ? 0 : (length < 7 ? 1 : 2)
const ALLOWANCES: [what: string, edits: EditsAllowed][] = [
  ['none', () => 0], ['one', () => 1], ['two', () => 2], ['by length', byLength]
]

/** Every text that results from deleting up to `edits` characters of a key: a slow reference implementation. */
function leftOf (key: string, edits: number): Set<string> {
  const left = new Set([key])
  if (edits > 0) for (let i = 0; i < key.length; i++) for (const text of leftOf(key.slice(0, i) + key.slice(i + 1), edits - 1)) left.add(text)
  return left
}

/** Whether two keys can be made equal by deleting up to the given numbers of characters from each. */
function meet (asked: string, askedEdits: number, listed: string, listedEdits: number): boolean {
  const left = leftOf(asked, askedEdits)
  return [...leftOf(listed, listedEdits)].some(text => left.has(text))
}

for (const [what, edits] of ALLOWANCES) {
  t.test(`every key within the edits allowed is found, each once: ${what}`, async () => {
    fc.assert(fc.property(keys, key, fc.integer({ min: 0, max: 2 }), (listed, asked, most) => {
      const ids = found(new DeletionIndex(listed, edits), asked, most)
      const near = listed.flatMap((each, id) => {
        return levenshtein(each, asked) <= Math.min(most, edits(asked.length), edits(each.length)) ? [id] : []
      })
      return new Set(ids).size === ids.length && near.every(id => ids.includes(id))
    }), { numRuns: 300 })
  })

  t.test(`short keys are found where both are the same after the deletions allowed, and nowhere else: ${what}`, async () => {
    fc.assert(fc.property(keys, key, fc.integer({ min: 0, max: 2 }), (listed, asked, most) => {
      const ids = found(new DeletionIndex(listed, edits), asked, most)
      return listed.every((each, id) => ids.includes(id) === meet(asked, Math.min(most, edits(asked.length)), each, edits(each.length)))
    }))
  })
}

t.test('longer keys are found wherever shorter ones would be', async () => {
  /** A long key, and the same key with a few characters deleted and inserted. */
  const pair = fc.tuple(
    fc.string({ unit: fc.constantFrom(...'abc'), minLength: HASHED - 3, maxLength: HASHED + 4 }),
    fc.array(fc.nat(HASHED + 4), { maxLength: 2 }), fc.array(fc.tuple(fc.nat(HASHED + 4), fc.constantFrom(...'abc')), { maxLength: 2 })
  ).map(([listed, out, put]) => {
    const asked = [...listed]
    for (const at of out) asked.splice(at, 1)
    for (const [at, letter] of put) asked.splice(at, 0, letter)
    return { listed, asked: asked.join('') }
  })
  fc.assert(fc.property(pair, fc.integer({ min: 0, max: 2 }), ({ listed, asked }, most) => {
    const ids = found(new DeletionIndex([listed], () => 2), asked, most)
    return ids.length === 1 || !meet(asked, most, listed, 2)
  }), { numRuns: 2_000 })
})

t.test('whether a key is found depends on no other key, and not on what was asked before', async () => {
  fc.assert(fc.property(keys, key, key, (listed, asked, before) => {
    const index = new DeletionIndex(listed, byLength)
    index.near(before)
    const ids = found(index, asked)
    return listed.every((each, id) => (found(new DeletionIndex([each], byLength), asked).length === 1) === ids.includes(id))
  }))
})

t.test('a few keys by hand', async t => {
  const index = new DeletionIndex(['mokran', 'namgang', 'mokran', 'ab', ''], byLength)
  const CASES: [asked: string, ids: number[], why: string][] = [
    ['mokran', [0, 2], 'equal keys are two keys'],
    ['mokran'.repeat(20), [], 'longer than any key'],
    ['mocran', [0, 2], 'another letter'],
    ['mokrann', [0, 2], 'a letter more'],
    ['mkran', [0, 2], 'a letter less'],
    ['namhan', [1], 'two edits lie within what both sides may lose'],
    ['ab', [3], 'a short key is found only by itself'],
    ['ax', [], 'and not by a slip'],
    ['', [4], 'nothing is found by nothing']
  ]
  for (const [asked, ids, why] of CASES) t.same(found(index, asked), ids, why)
})

t.test('an index without keys finds nothing', async t => {
  t.same(found(new DeletionIndex([], byLength), 'mokran'), [])
})

t.test('keys longer than any word are compared by their beginning', async t => {
  const long = 'ab'.repeat(50)
  t.same(found(new DeletionIndex([long], byLength), long), [0])
})
