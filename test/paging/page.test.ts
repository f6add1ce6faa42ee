import t from 'tap'
import { placeAfter, writeCursor } from '../../src/paging/cursor.js'
import { pageAfter } from '../../src/paging/page.js'

const ITEMS = ['a', 'c', 'e'].map(id => ({ id }))

t.test('a page goes on after an id, whether or not it is still there', async t => {
  const cases: [after: string | undefined, limit: number, ids: string, nextAfter?: string][] = [
    [undefined, 2, 'a c', 'c'], [undefined, 3, 'a c e'], ['a', 1, 'c', 'c'], ['b', 1, 'c', 'c'], ['c', 1, 'e'], ['e', 1, ''], ['f', 1, '']
  ]
  for (const [after, limit, ids, nextAfter] of cases) {
    const { items, nextCursor } = pageAfter(ITEMS, after, 'v1', limit)
    t.equal(items.map(({ id }) => id).join(' '), ids, `${limit} after ${after}`)
    t.equal(nextCursor && placeAfter(nextCursor, 'v1'), nextAfter)
  }
  const many = Array.from({ length: 60 }, (_, i) => ({ id: String(i).padStart(2, '0') }))
  t.equal(pageAfter(many, undefined, 'v1').items.length, 50, 'unless a limit is given')
})

t.test('a cursor is of one version', async t => {
  const cursor = writeCursor({ version: 'v1', after: 'a' })
  t.equal(placeAfter(undefined, 'v1'), undefined)
  t.throws(() => placeAfter(cursor, 'v2'), { name: 'OutdatedCursorError' })
  t.throws(() => placeAfter('x', 'v1'), { name: 'InvalidCursorError' })
})
