import t from 'tap'
import type { Pairing } from '../../../src/matching/scoring/pairing.js'
import { thinned } from '../../../src/matching/scoring/thinned.js'

function pairing (queryStart: number, listedStart: number, similarity: number, queryLength = 1): Pairing {
  return { queryStart, queryLength, listedStart, listedLength: 1, similarity, share: similarity, weight: 1, written: false, initialism: false }
}

t.test('of a word its likest and nearest pairings are kept, of words read as one the best', async t => {
  const repeated = Array.from({ length: 9 }, (_, i) => pairing(4, i, 1))
  t.same(thinned(repeated).map(({ listedStart }) => listedStart), [4, 3])
  t.same(thinned([pairing(0, 0, 0.8), pairing(0, 1, 0.9), pairing(0, 2, 1)]).map(({ similarity }) => similarity), [1, 0.9])
  t.same(thinned([pairing(0, 0, 0.8, 2), pairing(0, 1, 0.9, 2), pairing(1, 1, 0.7)]), [pairing(0, 1, 0.9, 2), pairing(1, 1, 0.7)])
})
