import fc from 'fast-check'
import t from 'tap'
import { jaroWinkler, JaroWinklerScorer } from '../../bench/scorers/jaro-winkler.js'
import { trigramDice, TrigramScorer } from '../../bench/scorers/trigram.js'

// Examples of W. E. Winkler, "String comparator metrics and enhanced decision rules" (1990): the table of strcmp95, without its
// adjustments for similar letters.
const winkler: [string, string, number][] = [
  ['MARTHA', 'MARHTA', 0.961],
  ['DWAYNE', 'DUANE', 0.84],
  ['DIXON', 'DICKSONX', 0.813],
  ['JONES', 'JOHNSON', 0.832],
  ['abc', 'xyz', 0],
  ['Same', 'sAME', 1]
]

for (const [a, b, expected] of winkler) {
  t.test(`Jaro-Winkler of ${a} and ${b} is ${expected}`, async t => {
    t.ok(Math.abs(jaroWinkler(a, b) - expected) < 0.0005, `${jaroWinkler(a, b)} is about ${expected}`)
  })
}

t.test('trigram Dice counts shared trigrams of the padded names', async t => {
  t.equal(trigramDice('Night', 'nacht'), 2 * 2 / 12) // "  n" and "ht " of six each
  t.equal(trigramDice('same', 'SAME'), 1)
  t.equal(trigramDice('abc', 'xyz'), 0)
})

t.test('the best over a list is the best of its pairs', async () => {
  const name = fc.string({ unit: fc.constantFrom(...'abcde ', '조', '선'), minLength: 1, maxLength: 12 })
  fc.assert(fc.property(name, fc.array(name, { minLength: 1, maxLength: 8 }), (asked, names) => {
    const parties = names.map((name, i) => ({ id: String(i), name, type: 'organization' as const }))
    return [TrigramScorer, JaroWinklerScorer].every(Scorer => {
      const scorer = new Scorer(parties)
      const best = Math.max(...parties.map(party => scorer.pair({ name: asked }, party)))
      return Math.abs(scorer.best({ name: asked }) - best) < 1e-12
    })
  }))
})
