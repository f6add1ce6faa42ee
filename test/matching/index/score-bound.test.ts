import fc from 'fast-check'
import t from 'tap'
import { alignNames } from '../../../src/matching/scoring/alignment.js'
import { ORGANISATION_MODEL, PERSON_MODEL } from '../../../src/matching/scoring/model-tables.js'
import type { NameModel } from '../../../src/matching/scoring/model.js'
import { pairingWeight, type Pairing } from '../../../src/matching/scoring/pairing.js'
import { ScoreBound } from '../../../src/matching/index/score-bound.js'
import type { WeighedName } from '../../../src/matching/scoring/weighed-name.js'

const MODELS: [what: string, model: NameModel][] = [['organisations', ORGANISATION_MODEL], ['persons', PERSON_MODEL]]

interface Word { weight: number, missedFactor: number, is: 'own' | 'frame' | 'number' | 'country' }

function named (words: readonly Word[]): WeighedName {
  return {
    weights: words.map(({ weight }) => weight),
    absenceCosts: words.map(({ weight, missedFactor }) => weight * missedFactor),
    initials: words.map(() => 0),
    own: bits(words, 'own'),
    frame: bits(words, 'frame'),
    numbers: bits(words, 'number'),
    abbreviations: bits(words, 'own') & 0b101,
    attested: bits(words, 'own') & 0b011,
    syllables: 0,
    offset: 0,
    length: words.length
  }
}

function bits (words: readonly Word[], kind: Word['is']): number {
  return words.reduce((bits, { is }, i) => is === kind ? bits | 1 << i : bits, 0)
}

function pairing (query: WeighedName, listed: WeighedName, queryStart: number, listedStart: number, similarity: number, share: number): Pairing {
  const spans = { queryStart, queryLength: 1, listedStart, listedLength: 1, similarity, share, written: false, initialism: false }
  return { ...spans, weight: pairingWeight(query, listed, spans) }
}

/** A word with a weight. Its factor for being missing is in the range that the models use. */
const word = fc.record({ weight: fc.constantFrom(0.08, 0.3, 0.5, 0.8, 1), missedFactor: fc.double({ min: 0, max: 1.5, noNaN: true }), is: fc.constantFrom<Word['is']>('own', 'frame', 'number', 'country') })
const words = fc.array(word, { minLength: 1, maxLength: 5 })
/** For each word of the query: the index of the listed word that it matches, or -1, and the similarity. */
const meetings = fc.array(fc.tuple(fc.integer({ min: -1, max: 4 }), fc.oneof(fc.constant(1), fc.double({ min: 0.65, max: 1, noNaN: true }))), { minLength: 5, maxLength: 5 })

/** A misspelt rare word matches a listed word of very low weight: little weight is matched, although no word is missing. */
const ownWords = (...weights: number[]): Word[] => weights.map(weight => ({ weight, missedFactor: 1, is: 'own' }))
const slipOfALightWord: [Word[], Word[], [number, number][], boolean, boolean] = [ownWords(1, 1, 1), ownWords(0.08, 1, 1), [0.8, 1, 1, 1, 1].map(similarity => [-1, similarity]), true, false]

for (const [what, model] of MODELS) {
  t.test(`no name scores more than its bound: ${what}`, async () => {
    fc.assert(fc.property(words, words, meetings, fc.boolean(), fc.boolean(), (asked, listed, met, inOrder, formsDiffer) => {
      const [query, name] = [named(asked), named(listed)]
      const pairs: Pairing[] = []
      const share = asked.map(() => 0)
      for (let i = 0; i < asked.length; i++) {
        const [anywhere, similarity] = met[i]
        // Half of the cases keep the word order, as most matching names do: random positions hardly ever match all words.
        const position = inOrder ? i : anywhere
        if (position < 0 || position >= listed.length) continue
        share[i] = similarity ** model.similarityPower
        pairs.push(pairing(query, name, i, position, similarity, share[i]))
      }
      const { score } = alignNames(query, name, [...pairs], model, formsDiffer)
      const weightMet = asked.reduce((sum, { weight }, i) => sum + weight * share[i], 0)
      const bound = new ScoreBound(query, model, score)
      for (let i = 0; i < asked.length; i++) bound.capShare(i, share[i])
      const missing = listed.reduce((sum, _, i) => pairs.some(({ listedStart }) => listedStart === i) ? sum : sum + name.absenceCosts[i], 0)
      const suffices = bound.canReachWith(pairs.reduce((bits, { queryStart }) => bits | 1 << queryStart, 0), missing)
      return suffices && weightMet >= bound.insufficientWeight() && bound.canReachMeeting(weightMet) && bound.canReach()
    }), { numRuns: 2000, examples: [slipOfALightWord] })
  })

  t.test(`what is reached is reached with more weight met too: ${what}`, async () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true })
    fc.assert(fc.property(words, share, share, share, (asked, a, b, threshold) => {
      const bound = new ScoreBound(named(asked), model, threshold)
      const all = asked.reduce((sum, { weight }) => sum + weight, 0)
      return !bound.canReachMeeting(all * Math.min(a, b)) || bound.canReachMeeting(all * Math.max(a, b))
    }), { numRuns: 1000 })
  })
}

t.test('a name that meets too little weight, or lacks too much, is told before it is scored', async t => {
  const own: Word = { weight: 1, missedFactor: 1, is: 'own' }
  const bound = new ScoreBound(named([own, own]), ORGANISATION_MODEL, 0.7)
  const insufficientWeight = bound.insufficientWeight()
  t.ok(insufficientWeight > 0.5 && insufficientWeight < 1.5, `between one word and two: ${insufficientWeight}`)
  t.notOk(bound.canReachMeeting(insufficientWeight))
  t.ok(bound.canReachMeeting(insufficientWeight + 0.01), 'and hardly more is enough')
  t.ok(new ScoreBound(named([own, own]), ORGANISATION_MODEL, 0).insufficientWeight() < 0, 'everything reaches nothing')
  t.ok(bound.canReachWith(0b11, 0), 'both words')
  t.notOk(bound.canReachWith(0b01, 1), 'one of them, and another in the listed name')
  t.notOk(bound.canReachWith(0b11, 9), 'both, in a much longer name')
  t.notOk(bound.canReachWith(0, 0), 'none')
})

t.test('what is left when words have been looked up and are in no name', async t => {
  const words = named([{ weight: 0.3, missedFactor: 1, is: 'frame' }, { weight: 1, missedFactor: 1, is: 'own' }, { weight: 0.5, missedFactor: 1, is: 'own' }])
  const bound = new ScoreBound(words, ORGANISATION_MODEL, 0.8)
  t.same(bound.heaviestFirst, [1, 2, 0], 'the heaviest word is looked up first')
  const [none, lightest, heaviest, all] = [[0, 0, 0], [1, 0, 0], [0, 1, 0], [1, 1, 1]].map(explored => Uint8Array.from(explored))
  t.equal(bound.unexploredWeight(none), 1.8)
  t.equal(bound.unexploredWeight(heaviest), 0.8)
  t.ok(bound.canReach(none), 'nothing is known yet')
  t.ok(bound.canReach(lightest), 'a name without the lightest word')
  t.notOk(bound.canReach(heaviest), 'a name without the heaviest word')
  t.notOk(bound.canReach(all), 'no word, no score')
  t.ok(bound.canReach())
  bound.capShare(1, 0.7)
  t.ok(bound.canReach(), 'a word that is like one of some name, which may weigh little there')
  bound.capShare(1, 0)
  t.notOk(bound.canReach(), 'a word that no listed name has')
  t.notOk(bound.canReachMeeting(0))
  t.ok(new ScoreBound(words, ORGANISATION_MODEL, 0).canReachMeeting(0), 'nothing is needed')
})

t.test('a connective weighs nothing and changes no bound', async t => {
  const name: Word = { weight: 0.3, missedFactor: 1, is: 'own' }
  const other: Word = { weight: 0.3, missedFactor: 0.4, is: 'frame' }
  const connective: Word = { weight: 0, missedFactor: 0, is: 'frame' }
  for (const threshold of [0.3, 0.5, 0.7]) {
    const plain = new ScoreBound(named([other, name]), ORGANISATION_MODEL, threshold)
    const linked = new ScoreBound(named([other, connective, name]), ORGANISATION_MODEL, threshold)
    t.equal(linked.insufficientWeight(), plain.insufficientWeight())
  }
})
