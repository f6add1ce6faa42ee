import t from 'tap'
import { slices } from '../../src/jobs/slices.js'

t.test('all items come, in their order, in slices that are full but for the last', t => {
  t.same([...slices([1, 2, 3, 4, 5], 2)], [[1, 2], [3, 4], [5]])
  t.same([...slices([1, 2], 2)], [[1, 2]])
  t.same([...slices([], 2)], [])
  t.end()
})
