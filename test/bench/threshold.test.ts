import fc from 'fast-check'
import t from 'tap'
import { falseAlertRate, thresholdAt } from '../../bench/quality/threshold.js'

t.test('strata weigh the same, whatever their sizes', async t => {
  const strata = new Map([['small', [0.9, 0.1]], ['large', [0.9, ...Array.from({ length: 99 }, () => 0.1)]]])
  t.equal(falseAlertRate(strata, 0.5), (1 / 2 + 1 / 100) / 2)
})

t.test('the threshold is just above the last score that has to be silent', async t => {
  const scores = new Map([['all', Array.from({ length: 1000 }, (_, i) => i / 1000)]])
  t.equal(thresholdAt(scores, 0.003), 0.9961)
  t.equal(thresholdAt(scores, 0), 0.9991)
  t.equal(thresholdAt(scores, 1), 0)
})

t.test('names that score 1 can make every threshold impossible', async t => {
  t.equal(thresholdAt(new Map([['all', [1, 1, 0, 0]]]), 0.3), 1.0001)
})

t.test('it is the smallest threshold in steps of 0.0001 that keeps the rate', async () => {
  const stratum = fc.array(fc.integer({ min: 0, max: 10_000 }).map(score => score / 10_000), { minLength: 1, maxLength: 40 })
  fc.assert(fc.property(stratum, stratum, fc.double({ min: 0, max: 0.99, noNaN: true }), (a, b, rate) => {
    const strata = new Map([['a', a], ['b', b]])
    const threshold = thresholdAt(strata, rate)
    return falseAlertRate(strata, threshold) <= rate &&
      (threshold === 0 || falseAlertRate(strata, (Math.round(threshold * 10_000) - 1) / 10_000) > rate)
  }))
})
