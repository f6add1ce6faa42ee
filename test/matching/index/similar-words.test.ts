import fc from 'fast-check'
import t from 'tap'
import { SimilarWords } from '../../../src/matching/index/similar-words.js'
import type { SpanContent } from '../../../src/matching/spans/span-content.js'
import { spellingSimilarity } from '../../../src/matching/likeness/spelling-similarity.js'
import { Hits } from '../../../src/matching/index/term-hits.js'
import { phonemes } from '../../../src/names/romanise/phonemes.js'
import { atOnce } from '../../../src/steps/steps.js'

const LEAST = 0.7
/** Words that sound more alike than this are not compared by letter as well. */
const SURELY_HEARD = 0.95

/** A word with a single reading. */
function word (reading: string): SpanContent {
  return { readings: [reading], vowelled: [], acronyms: [], place: false, isReading: false, pinyin: false, inChina: false, consonantal: false, kind: 'word' }
}

function likeness (listed: readonly string[], asked: string, of: number): number {
  const words = atOnce(SimilarWords.steps(new Map(listed.map((key, term) => [key, term]))))
  const hits = new Hits(LEAST, 1)
  words.offerAlike({ reading: asked, sounds: phonemes(asked), content: word(asked), hits })
  return hits.all.find(({ term }) => term === of)?.similarity ?? 0
}

const letters = fc.string({ unit: fc.constantFrom(...'abdegiklmnoprstuz015'), minLength: 4, maxLength: 18 })
const listed = fc.uniqueArray(letters, { minLength: 1, maxLength: 8 })
const letter = fc.constantFrom(...'aeiknsz01')
/** A typing error at a place of a word: a letter inserted, deleted or replaced. */
const slip = fc.tuple(fc.nat(17), letter, fc.constantFrom(0, 1, 2))

t.test('a word with one slip is found, and as alike as it is spelt at the least', async () => {
  fc.assert(fc.property(listed, slip, (words, [at, letter, kind]) => {
    const asked = [...words[0]]
    const place = at % asked.length
    asked.splice(place, kind === 0 ? 0 : 1, ...kind === 1 ? [] : [letter])
    const spelt = spellingSimilarity(asked.join(''), words[0])
    return spelt < LEAST || likeness(words, asked.join(''), 0) >= Math.min(spelt, SURELY_HEARD) - 1e-9
  }), { numRuns: 1_000 })
})

t.test('a long word is found with slips in two or three places inside it', async t => {
  const CASES: [listed: string, asked: string, why: string][] = [
    ['sobaeksuconstruction', 'sobaexsuconstraction', 'two other letters'],
    ['kumgangsanelectronics', 'kumgamgsanelectrnics', 'another letter and one less'],
    ['mechanisation', 'mecqanivwtion', 'three other letters, none of which the word has'],
    ['mangyongdae', 'manqyonwdae', 'two strange letters in a shorter one']
  ]
  for (const [key, asked, why] of CASES) {
    const spelt = spellingSimilarity(asked, key)
    t.ok(spelt >= LEAST && likeness(['other', key], asked, 1) >= spelt, `${asked} for ${key}: ${why}`)
  }
})
