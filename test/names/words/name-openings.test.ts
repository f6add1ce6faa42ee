import t from 'tap'
import { withOpening } from '../../../src/names/words/name-openings.js'
import { COST, type Segment } from '../../../src/names/words/segment-words.js'
import { segment } from '../../../src/names/words/segment.js'

const WORD: Segment = { text: '公司', is: 'letters', letters: 'x' }

t.test('of many beginnings those stay that a name of the least cost may have', async t => {
  const cases: [openings: number[], at: number, costs: number[], ends: (Segment | null)[], kept: number[], why: string][] = [
    [[], 0, [0], [null], [0], 'the first'],
    [[0], 2, [0, 1, COST.word], [null, null, WORD], [2], 'a word costs less than the same characters of a name'],
    [[0], 1, [0, COST.singleWord], [null, WORD], [0], 'a dearer one'],
    [[0], 1, [0, COST.nameCharacter], [null, WORD], [0, 1], 'one as dear'],
    [[0], 2, [0, 1, 1], [null, null, null], [0], 'no name follows a name'],
    [[2], 4, [0, 1, COST.firstPlace, 1, COST.firstPlace], [null, null, WORD, null, WORD], [2, 4], 'behind a place it may cost more']
  ]
  for (const [openings, at, costs, ends, kept, why] of cases) t.strictSame(withOpening(openings, at, costs.map((cost, i) => ({ cost, from: 0, last: ends[i] }))), kept, why)
})

t.test('a run of thousands of characters is divided like a short one', async t => {
  const pieces = segment('朝鲜贸易公司'.repeat(3_000), 'han')
  t.equal(pieces.length, 9_000)
  t.ok(pieces.every(({ text }, i) => text === pieces[i % 3].text))
  t.same(segment('남'.repeat(20_000), 'hangul').map(({ text }) => text.length), [20_000])
  t.same(segment(`${'남'.repeat(20_000)}은행`, 'hangul').map(({ is }) => is), ['name', 'concept'])
})
