import fc from 'fast-check'
import t from 'tap'
import { EditCosts, editSimilarity } from '../../../src/matching/likeness/edit-similarity.js'
import { soundSimilarity } from '../../../src/matching/likeness/sound-similarity.js'
import { spellingSimilarity } from '../../../src/matching/likeness/spelling-similarity.js'
import { phonemes } from '../../../src/names/romanise/phonemes.js'

const PLAIN_COSTS = new EditCosts([], {}, 1)
const plain = (a: string, b: string) => editSimilarity(a, b, PLAIN_COSTS)
const heard = (a: string, b: string) => soundSimilarity(phonemes(a), phonemes(b))

const latin = fc.string({ unit: fc.constantFrom(...'abceghijklmnorstuwy0158'), maxLength: 12 })
const sounds = fc.string({ unit: fc.constantFrom(...'aeiouEOUNkgtdpbcjrlnmhyw'), maxLength: 12 })
const words = fc.tuple(latin, latin)
/** A word, and the same word with one letter inserted at any place: similar words, so that edits are counted. */
const near = fc.tuple(latin, latin, fc.constantFrom(...'aeg5')).map(([start, end, letter]) => [start + end, start + letter + end] as const)

const MEASURES: [what: string, similarity: (a: string, b: string) => number, pairs: fc.Arbitrary<readonly [string, string]>][] = [
  ['plain edits', plain, fc.oneof(words, near)],
  ['spelling', spellingSimilarity, fc.oneof(words, near)],
  ['sound', soundSimilarity, fc.oneof(fc.tuple(sounds, sounds), near)]
]

for (const [what, similarity, pairs] of MEASURES) {
  t.test(`likeness by ${what} is from 0 to 1, the same both ways, and 1 for the same word`, async () => {
    fc.assert(fc.property(pairs, ([a, b]) => {
      const there = similarity(a, b)
      return there >= 0 && there <= 1 && Math.abs(there - similarity(b, a)) < 1e-9 && similarity(a, a) === 1
    }))
  })
}

t.test('where every edit costs a letter, words are unlike in the share of letters that differ', async t => {
  const CASES: [string, string, number][] = [
    ['abcd', 'abcd', 1],
    ['abcd', 'abcx', 3 / 4],
    ['abcd', 'abc', 3 / 4],
    ['abcd', 'abdc', 3 / 4],
    ['abcd', 'wxyz', 0],
    ['abcd', '', 0]
  ]
  for (const [a, b, expected] of CASES) t.equal(plain(a, b), expected, `${a} ${b}`)
})

t.test('with its own costs an edit is as dear as it is said to be', async t => {
  const costs = new EditCosts([['xy', 0.5]], { h: 0.25 }, 0.5, { letters: 'r', before: 'abcdefghijklmnopqrstuvwxyz', cost: 0 })
  const CASES: [string, string, number, string][] = [
    ['xabc', 'yabc', 1 - 0.5 / 4, 'a substitution that is named'],
    ['yabc', 'xabc', 1 - 0.5 / 4, 'the same the other way'],
    ['zabc', 'xabc', 1 - 1 / 4, 'one that is not'],
    ['abch', 'abc', 1 - 0.25 / 4, 'an omission that is named'],
    ['abdc', 'abcd', 1 - 0.5 / 4, 'neighbours in the wrong order'],
    ['rabc', 'abc', 1, 'a first letter that may be missing'],
    ['abcr', 'abc', 1 - 1 / 4, 'and that letter elsewhere']
  ]
  for (const [a, b, expected, why] of CASES) t.equal(editSimilarity(a, b, costs), expected, why)
})

t.test('what sounds nearer is more alike', async t => {
  const NEARER: [word: string, nearer: string, farther: string, why: string][] = [
    ['paekho', 'baekho', 'maekho', 'plain stops are written voiced or not'],
    ['taesong', 'daeseong', 'taechang', 'one name in two romanisations'],
    ['ryongsong', 'yongsong', 'kyongsong', 'the South drops the first r before y'],
    ['namgang', 'namkang', 'namsan', 'g and k inside a word'],
    ['cholsan', 'cholson', 'cholmin', 'one vowel against more'],
    ['chosun', 'choson', 'chonan', 'the vowels that Latin letters lack'],
    ['sinjin', 'shinjin', 'singin', 'an h that only one romanisation writes'],
    ['justo', 'yusto', 'gusto', 'a Russian yu that English writes with j'],
    ['volasys', 'volasis', 'volanta', 'y and i'],
    ['rungrado', 'rungnado', 'rungsado', 'r that is spoken n']
  ]
  for (const [word, nearer, farther, why] of NEARER) t.ok(heard(word, nearer) > heard(word, farther), `${word}: ${nearer} rather than ${farther}, ${why}`)
})

t.test('what is spelt nearer is more alike', async t => {
  const NEARER: [word: string, nearer: string, farther: string, why: string][] = [
    ['mokran', 'm0kran', 'mxkran', 'a digit that looks like the letter'],
    ['aiis', 'alis', 'axis', 'i and l look alike'],
    ['mokran', 'mokarn', 'moxxan', 'neighbours swapped against two other letters'],
    ['mokran', 'mokarn', 'makren', 'neighbours swapped against two slips'],
    ['fortuna', 'fortnua', 'fortune', 'a swap against another letter'],
    ['fortuna', 'fortunaa', 'fortunaxy', 'a doubled letter against two more']
  ]
  for (const [word, nearer, farther, why] of NEARER) {
    t.ok(spellingSimilarity(word, nearer) > spellingSimilarity(word, farther), `${word}: ${nearer} rather than ${farther}, ${why}`)
  }
})

t.test('a word of another length altogether has nothing in common', async t => {
  t.equal(plain('ab', 'abcdef'), 0)
  t.equal(heard('kim', 'kimchaekuniversity'), 0)
})
