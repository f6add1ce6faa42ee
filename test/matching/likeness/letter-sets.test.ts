import fc from 'fast-check'
import t from 'tap'
import { differentLetters, letterSet } from '../../../src/matching/likeness/letter-sets.js'
import { spellingSimilarity } from '../../../src/matching/likeness/spelling-similarity.js'

const different = (a: string, b: string) => differentLetters(letterSet(a), letterSet(b))

t.test('two words are no more alike than their letters allow', async () => {
  const letter = fc.constantFrom(...'abegilosuvz0123456789')
  const word = fc.string({ unit: letter, minLength: 1, maxLength: 8 })
  /** A word, and the same word with a few letters misread. */
  const misread = fc.tuple(word, fc.array(fc.tuple(fc.nat(7), letter), { maxLength: 3 })).map(([word, slips]) => {
    const letters = [...word]
    for (const [at, letter] of slips) if (at < letters.length) letters[at] = letter
    return [word, letters.join('')] as const
  })
  fc.assert(fc.property(fc.oneof(fc.tuple(word, word), misread), ([a, b]) => {
    return spellingSimilarity(a, b) <= 1 - different(a, b) / Math.max(a.length, b.length) + 1e-9
  }), { numRuns: 3_000 })
})

t.test('letters that only one of two words has', async t => {
  const CASES: [a: string, b: string, letters: number, why: string][] = [
    ['mokran', 'mokran', 0, 'the same word'],
    ['mokran', 'narkom', 0, 'the order is not looked at'],
    ['mokran', 'mocran', 1, 'one letter in the place of another'],
    ['mokran', 'mokra', 1, 'one left out'],
    ['mokran', 'tyzwec', 6, 'all others'],
    ['kim', 'kimpq', 2, 'two more'],
    ['mokran', 'm0kr4n', 0, 'figures that look like the letters'],
    ['alis', 'a1i5', 0, 'and i, l and 1']
  ]
  for (const [a, b, letters, why] of CASES) {
    t.equal(different(a, b), letters, `${a}, ${b}: ${why}`)
    t.equal(different(b, a), letters)
  }
})
