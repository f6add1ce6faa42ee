import t from 'tap'
import { alignNames } from '../../../src/matching/scoring/alignment.js'
import { ORGANISATION_MODEL as MODEL } from '../../../src/matching/scoring/model-tables.js'
import { pairingWeight, type Pairing } from '../../../src/matching/scoring/pairing.js'
import { evidenceFactor } from '../../../src/matching/scoring/score-factors.js'
import type { WeighedName } from '../../../src/matching/scoring/weighed-name.js'

/** A name given by the weights of its words. Each word counts as much when it is missing. */
function name (...weights: number[]): WeighedName {
  return { weights, absenceCosts: weights, initials: weights.map(() => 0), own: 2 ** weights.length - 1, frame: 0, numbers: 0, abbreviations: 0, attested: 0, syllables: 0, offset: 0, length: weights.length }
}

/** A pairing of single words, or of several words if lengths are given. */
function pairing (query: WeighedName, listed: WeighedName, queryStart: number, listedStart: number, similarity = 1, queryLength = 1, listedLength = 1): Pairing {
  const spans = { queryStart, queryLength, listedStart, listedLength, similarity, share: similarity ** MODEL.similarityPower, written: false, initialism: false }
  return { ...spans, weight: pairingWeight(query, listed, spans) }
}

function scored (query: WeighedName, listed: WeighedName, pairs: readonly Pairing[], formsDiffer = false): number {
  return alignNames(query, listed, [...pairs], MODEL, formsDiffer).score
}

t.test('a pairing carries what both sides can: a misspelt common word stays a common word', async t => {
  const CASES: [query: WeighedName, from: number, words: number, listed: WeighedName, start: number, length: number, weight: number, why: string][] = [
    [name(1), 0, 1, name(1), 0, 1, 1, 'equal words'],
    [name(1), 0, 1, name(0.25), 0, 1, 0.25, 'a rare word that was meant for a common one'],
    [name(0.25), 0, 1, name(1), 0, 1, 0.25, 'and the other way'],
    [name(0.25, 0.5), 0, 2, name(1), 0, 1, 0.75, 'two words read as one'],
    [name(9, 0.25, 0.5), 1, 2, name(9, 9, 0.5), 2, 1, 0.5, 'counted from where they stand']
  ]
  for (const [query, from, words, listed, start, length, weight, why] of CASES) t.equal(pairing(query, listed, from, start, 1, words, length).weight, weight, why)
  const inIndex: WeighedName = { weights: [9, 9, 0.5, 0.25], absenceCosts: [9, 9, 0.5, 0.25], initials: [0, 0, 0, 0], own: 3, frame: 0, numbers: 0, abbreviations: 0, attested: 0, syllables: 0, offset: 2, length: 2 }
  t.equal(pairing(name(1), inIndex, 0, 1).weight, 0.25, 'a listed name begins at its offset')
})

t.test('names without a pairing have nothing in common', async t => {
  t.same(alignNames(name(1), name(1), [], MODEL, false), { score: 0, pairs: [] })
})

t.test('each word is used once, and the better pairing takes it', async t => {
  const [query, listed] = [name(1, 1), name(1)]
  const [worse, better] = [pairing(query, listed, 0, 0, 0.8), pairing(query, listed, 1, 0, 0.9)]
  for (const found of [[worse, better], [better, worse]]) t.same(alignNames(query, listed, found, MODEL, false).pairs, [better])
})

t.test('words read as one are used where that is better, and only there', async t => {
  const [query, listed] = [name(0.5, 0.5), name(1)]
  const [half, whole] = [pairing(query, listed, 0, 0, 0.96), pairing(query, listed, 0, 0, 1, 2, 1)]
  t.same(alignNames(query, listed, [half, whole], MODEL, false).pairs, [whole], '"Ku Ryong" is "Kuryong"')
  const [apart, one] = [name(0.5, 0.5), name(0.5, 0.5)]
  const words = [pairing(apart, one, 0, 0), pairing(apart, one, 1, 1)]
  t.same(alignNames(apart, one, [pairing(apart, one, 0, 0, 0.9, 2, 2), ...words], MODEL, false).pairs, words, 'but not where each word meets by itself')
  const [asked, other] = [name(1, 1, 0.5), name(1, 1, 0.5)]
  const [two, third] = [pairing(asked, other, 0, 0, 0.93, 2, 2), pairing(asked, other, 2, 2, 0.9)]
  const others = [pairing(asked, other, 0, 0, 0.85, 3, 3), pairing(asked, other, 1, 1)]
  t.same(alignNames(asked, other, [...others, two, third], MODEL, false).pairs, [two, third], 'nor all of them where two of them and the third are more alike')
})

t.test('what lowers a score', async t => {
  const query = name(1, 0.3)
  const listed = name(1, 0.3)
  const all = scored(query, listed, [pairing(query, listed, 0, 0), pairing(query, listed, 1, 1)])
  const CASES: [score: number, why: string][] = [
    [scored(query, listed, [pairing(query, listed, 0, 0, 0.9), pairing(query, listed, 1, 1)]), 'a misspelt word'],
    [scored(query, listed, [pairing(query, listed, 0, 0)]), 'a word that each lacks of the other'],
    [scored(name(1, 0.3, 0.5), listed, [pairing(query, listed, 0, 0), pairing(query, listed, 1, 1)]), 'a word only in the question'],
    [scored(query, name(1, 0.3, 0.5), [pairing(query, listed, 0, 0), pairing(query, listed, 1, 1)]), 'a word only in the listed name'],
    [scored(query, listed, [pairing(query, listed, 0, 0), pairing(query, listed, 1, 1)], true), 'another legal form'],
    [scored(query, name(0.3, 1), [pairing(query, name(0.3, 1), 0, 1), pairing(query, name(0.3, 1), 1, 0)]), 'another order']
  ]
  t.ok(all < 1)
  for (const [score, why] of CASES) t.ok(score > 0 && score < all, why)
})

t.test('a heavy word that is missing costs more than a light one', async t => {
  const [query, listed] = [name(1, 0.3), name(1, 0.3)]
  t.ok(scored(query, listed, [pairing(query, listed, 0, 0)]) > scored(query, listed, [pairing(query, listed, 1, 1)]))
})

t.test('frame words alone are doubted where a word is missing', async t => {
  const listed = name(1, 1)
  const [own, frame]: WeighedName[] = [{ ...name(1, 1), own: 0b01, frame: 0b10 }, { ...name(1, 1), own: 0b10, frame: 0b01 }]
  const first = [pairing(own, listed, 0, 0)]
  t.ok(scored(frame, listed, first) < scored(own, listed, first), 'the word of its own is what is missing')
  const both = [...first, pairing(own, listed, 1, 1)]
  const none: WeighedName = { ...name(1, 1), own: 0, frame: 0b11 }
  t.equal(scored(none, listed, both), scored(own, listed, both), 'but not where nothing is missing')
})

t.test('a single frame word is no evidence, even where nothing is missing', async t => {
  const one = name(1)
  const met = [pairing(one, name(1), 0, 0)]
  t.ok(scored({ ...one, own: 0, frame: 1 }, name(1), met) < 0.7 * scored({ ...one, own: 1, frame: 0 }, name(1), met))
})

t.test('two numbers that differ are worse than one that is missing', async t => {
  const met = [pairing(name(1, 0.1), name(1, 0.1), 0, 0)]
  const [none, other] = [0, 0b10].map(numbers => scored({ ...name(1, 0.1), numbers: 0b10 }, { ...name(1, 0.1), numbers }, met))
  t.ok(other < none)
})

t.test('the more has met, and the more alike, the less doubt', async t => {
  const EVIDENCE = [0.1, 0.3, 0.6, 1, 2, 4]
  const ALIKE = [0, 0.5, 0.8, 0.9, 0.95, 1]
  for (const alike of ALIKE) {
    const factors = EVIDENCE.map(met => evidenceFactor(alike, met, MODEL))
    t.ok(factors.every((factor, i) => factor > 0 && factor < 1 && (i === 0 || factor > factors[i - 1])), `alike ${alike}`)
  }
  for (const met of EVIDENCE) {
    const factors = ALIKE.map(alike => evidenceFactor(alike, met, MODEL))
    t.ok(factors.every((factor, i) => i === 0 || factor >= factors[i - 1]), `evidence ${met}`)
  }
})
