import t from 'tap'
import { wilson } from '../../bench/quality/wilson.js'

// The intervals are those of R's prop.test(..., correct = FALSE).
const cases: [number, number, number, number][] = [
  [0, 10, 0, 0.2775],
  [10, 10, 0.7225, 1],
  [81, 263, 0.2553, 0.3662],
  [1, 29, 0.0061, 0.1718]
]

for (const [hits, n, low, high] of cases) {
  t.test(`${hits} of ${n}: the interval is the one that R gives`, async t => {
    const share = wilson(hits, n)
    t.equal(share.share, hits / n)
    t.ok(Math.abs(share.low - low) < 0.00006, `${share.low} begins at ${low}`)
    t.ok(Math.abs(share.high - high) < 0.00006, `${share.high} ends at ${high}`)
  })
}

t.test('nothing was seen: anything may be', async t => {
  t.same(wilson(0, 0), { hits: 0, n: 0, share: 0, low: 0, high: 1 })
})
