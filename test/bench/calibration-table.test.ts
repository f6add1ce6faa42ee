import t from 'tap'
import { promisedThreshold, rateOf, shareReaching, tailOf, tailsByScript } from '../../bench/calibrate/table.js'

const scores = (script: string, weight: number, ...values: number[]) => values.map(score => ({ script, score, weight }))

t.test('equal weights: the tail counts names from 0.30 to 1.00', async t => {
  const { n, atLeast } = tailOf(scores('latin', 1, 0.2, 0.3, 0.305, 0.9, 1))
  t.equal(n, 5)
  t.equal(atLeast.length, 71)
  t.same([atLeast[0], atLeast[1], atLeast[60], atLeast[61], atLeast[70]], [4, 2, 2, 1, 1])
})

t.test('a heavy name counts for more, and the names together for fewer', async t => {
  const { n, atLeast } = tailOf([...scores('latin', 3, 0.5), ...scores('latin', 1, 0, 0, 0)])
  t.equal(n, 3) // (3 + 3)² / (9 + 3)
  t.equal(atLeast[20], 1.5)
})

t.test('no rate is told smaller than the names can show', async t => {
  const tail = tailOf(scores('latin', 1, ...Array.from({ length: 1000 }, (_, i) => i / 1000)))
  t.equal(rateOf(tail, 0), 0.7)
  t.equal(rateOf(tail, 70), 0.003)
  t.equal(promisedThreshold(tail, 0.1), 0.9)
  t.equal(promisedThreshold(tail, 0.001), undefined)
})

t.test('a script with few names has no tail of its own', async t => {
  const tails = tailsByScript([...scores('latin', 1, 0.5, 0.6), ...scores('han', 1, 0.9)], 2)
  t.same(Object.keys(tails), ['latin', 'all'])
  t.equal(tails.all.n, 3)
})

t.test('the share that reaches a threshold is weighed', async t => {
  t.equal(shareReaching([...scores('latin', 3, 0.5), ...scores('latin', 1, 0.4)], 0.5), 0.75)
})
