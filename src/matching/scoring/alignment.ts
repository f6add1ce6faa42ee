import { arranged } from './arranged.js'
import { loneWordFactor } from './lone-word.js'
import type { NameModel } from './model.js'
import type { Pairing } from './pairing.js'
import { evidenceFactor, penaltyFactor } from './score-factors.js'
import { absenceCost, type WeighedName } from './weighed-name.js'
import { wordBits } from './word-bits.js'

/** How two names compare. */
export interface NameScore {
  /** 0-1. */
  score: number
  /** The pairings that were used, best first. */
  pairs: Pairing[]
}

/**
 * Scores a name of a question against a listed one from the pairings found between them. Each word is used once.
 *
 * Pairings are taken greedily. Where words read as one compete with single words, several orders are tried, and the best score
 * counts.
 */
export function alignNames (query: WeighedName, listed: WeighedName, found: Pairing[], model: NameModel, legalFormsDiffer: boolean): NameScore {
  const inOrder = (pairings: Pairing[], order: (a: Pairing, b: Pairing) => number) => scoreInOrder(query, listed, arranged(pairings, order), model, legalFormsDiffer)
  const longest = found.reduce((length, { queryLength, listedLength }) => Math.max(length, queryLength, listedLength), 0)
  let best = inOrder(found, singleWordsFirst)
  if (longest < 2) return best
  for (const order of [heaviestFirst, longestFirst, likestFirst]) {
    const scored = inOrder(found, order)
    if (scored.score > best.score) best = scored
  }
  if (longest === 2) return best
  // Whole names read as one may be less alike than two of their words read as one, with the others single.
  const scored = inOrder(found.filter(({ queryLength, listedLength }) => queryLength < longest && listedLength < longest), heaviestFirst)
  return scored.score > best.score ? scored : best
}

/**
 * Takes pairings in the order given while their words are free. The likeness is a weighted Dice coefficient: twice the weight
 * met, scaled by similarity, over the weight of both names. Little evidence, the kinds of the words that met, another order and
 * different legal forms lower it.
 */
function scoreInOrder (query: WeighedName, listed: WeighedName, found: readonly Pairing[], model: NameModel, legalFormsDiffer: boolean): NameScore {
  let queryTaken = 0
  let listedTaken = 0
  // Listed words of which initials were met. They count as taken in the end, and are free until then.
  let listedByInitials = 0
  let met = 0
  let paired = 0
  let ownMet = false
  const pairs: Pairing[] = []
  for (const pairing of found) {
    const queryBits = wordBits(pairing.queryStart, pairing.queryLength)
    const listedBits = wordBits(pairing.listedStart, pairing.listedLength)
    if ((queryTaken & queryBits) !== 0 || ((pairing.initialism ? listedByInitials : listedTaken) & listedBits) !== 0) continue
    queryTaken |= queryBits
    if (pairing.initialism) listedByInitials |= listedBits
    else listedTaken |= listedBits
    met += pairing.weight * pairing.share * (isAttested(query, pairing) ? pairing.similarity ** model.attestedWordPower : 1)
    paired += pairing.weight
    if (pairing.written || (query.own & queryBits) !== 0) ownMet = true
    pairs.push(pairing)
  }
  if (pairs.length === 0) return { score: 0, pairs }
  listedTaken |= listedByInitials
  const missing = absenceCost(query, queryTaken) * model.missingInListed + absenceCost(listed, listedTaken) * model.missingInQuery
  const alike = 2 * met / (2 * paired + missing)
  let score = alike * evidenceFactor(alike, met, model) * penaltyFactor(query, queryTaken, listed, listedTaken, ownMet, missing, model)
  if (ownMet) score *= loneWordFactor(query, queryTaken, listed, listedTaken, pairs, missing / (2 * paired + missing), model)
  if (reordered(pairs)) score *= 1 - orderCost(query, pairs, model)
  if (legalFormsDiffer) score *= 1 - model.otherLegalForm
  return { score: score ** model.stretch, pairs }
}

/**
 * Whether the word is one that real companies bear. Then it is hardly a misspelling of another: Daedong is no slip of Daesong.
 */
function isAttested (query: WeighedName, { queryStart, queryLength }: Pairing): boolean {
  return queryLength === 1 && (query.attested & (1 << queryStart)) !== 0
}

/** The order by what a pairing contributes, then by how near the words stand. */
export function heaviestFirst (a: Pairing, b: Pairing): number {
  return b.weight * b.similarity - a.weight * a.similarity || b.similarity - a.similarity || distance(a) - distance(b) ||
    a.queryStart - b.queryStart || a.listedStart - b.listedStart || a.queryLength - b.queryLength || a.listedLength - b.listedLength
}

/** How far apart the words stand in their names. Where a name has two words of one concept ("crude oil"), each meets its own. */
function distance ({ queryStart, listedStart }: Pairing): number {
  return Math.abs(queryStart - listedStart)
}

function longestFirst (a: Pairing, b: Pairing): number {
  return b.queryLength - a.queryLength || b.listedLength - a.listedLength || heaviestFirst(a, b)
}

function likestFirst (a: Pairing, b: Pairing): number {
  return b.similarity - a.similarity || heaviestFirst(a, b)
}

/** Puts single words that are (nearly) the same before all other pairings. */
function singleWordsFirst (a: Pairing, b: Pairing): number {
  return rank(a) - rank(b) || heaviestFirst(a, b)
}

const NEARLY_SAME = 0.95

function rank ({ queryLength, listedLength, similarity }: Pairing): number {
  return queryLength === 1 && listedLength === 1 && similarity >= NEARLY_SAME ? 0 : 1
}

/** Whether words that met stand in another order in the other name. */
export function reordered (pairs: readonly Pairing[]): boolean {
  for (const a of pairs) for (const b of pairs) if (a.queryStart < b.queryStart && a.listedStart > b.listedStart) return true
  return false
}

/** What is lost where the words that met stand in another order, as a share of the score. */
function orderCost (query: WeighedName, pairs: readonly Pairing[], model: NameModel): number {
  const syllables = pairs.filter(({ queryStart, queryLength }) => queryLength === 1 && (query.syllables & (1 << queryStart)) !== 0)
  return Math.max(isScrambled(pairs) ? model.scrambled : model.reordered, reordered(syllables) ? model.reorderedSyllables : 0)
}

/**
 * Whether the words that met stay out of order even when one name is rotated: "Jong Su Ri" is "Ri Jong Su" with the family name
 * last, and "Ri Su Jong" is another name.
 */
function isScrambled (pairs: readonly Pairing[]): boolean {
  if (pairs.length < 3) return false
  const order = [...pairs].sort((a, b) => a.queryStart - b.queryStart)
  const falls = order.filter(({ listedStart }, i) => listedStart > order[(i + 1) % order.length].listedStart)
  return falls.length > 1
}
