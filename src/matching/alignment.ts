import type { NameModel } from './model.js'

/** A span of the question and a span of a listed name that may be the same words. */
export interface Pairing {
  queryStart: number
  queryLength: number
  listedStart: number
  listedLength: number
  similarity: number
  weight: number
}

/** How two names compare. */
export interface NameScore {
  /** 0-1. */
  score: number
  /** The pairings that were used, best first. */
  pairs: Pairing[]
}

export interface WeighedName {
  weights: ArrayLike<number>
  /** What each word counts against the match when the other name lacks it. */
  missed: ArrayLike<number>
  /** First weight and number of weights in `weights`. */
  offset: number
  length: number
}

function bits (start: number, length: number): number {
  return ((1 << length) - 1) << start
}

/** The weight that a pairing can carry: the lesser of both sides, so that a misspelt common word stays a common word. */
export function pairingWeight (query: WeighedName, queryStart: number, queryLength: number, listed: WeighedName, listedStart: number, listedLength: number): number {
  let q = 0
  for (let i = 0; i < queryLength; i++) q += query.weights[query.offset + queryStart + i]
  let l = 0
  for (let i = 0; i < listedLength; i++) l += listed.weights[listed.offset + listedStart + i]
  return Math.min(q, l)
}

/**
 * Scores a question's name against a listed one from the pairings found between them. Pairings are taken heaviest first,
 * each word once; the score is twice the weight that met, scaled by likeness, over all the weight there is, and lowered
 * where there is little evidence in all.
 */
export function alignNames (query: WeighedName, listed: WeighedName, found: Pairing[], model: NameModel, legalFormsDiffer: boolean): NameScore {
  found.sort(byWorth)
  let queryTaken = 0
  let listedTaken = 0
  let met = 0
  let paired = 0
  let evidence = 0
  const pairs: Pairing[] = []
  for (const pairing of found) {
    const queryBits = bits(pairing.queryStart, pairing.queryLength)
    const listedBits = bits(pairing.listedStart, pairing.listedLength)
    if ((queryTaken & queryBits) !== 0 || (listedTaken & listedBits) !== 0) continue
    queryTaken |= queryBits
    listedTaken |= listedBits
    const likeness = pairing.similarity ** model.similarityPower
    met += pairing.weight * likeness
    paired += pairing.weight
    evidence += pairing.weight * likeness
    pairs.push(pairing)
  }
  if (pairs.length === 0) return { score: 0, pairs }
  let missing = 0
  for (let i = 0; i < query.length; i++) if ((queryTaken & (1 << i)) === 0) missing += query.missed[query.offset + i] * model.missingInListed
  for (let i = 0; i < listed.length; i++) if ((listedTaken & (1 << i)) === 0) missing += listed.missed[listed.offset + i] * model.missingInQuery
  let score = 2 * met / (2 * paired + missing)
  score *= 1 - model.doubt * Math.exp(-evidence / model.evidenceScale)
  if (reordered(pairs)) score *= 1 - model.reordered
  if (legalFormsDiffer) score *= 1 - model.otherLegalForm
  return { score, pairs }
}

/** Single words that are (nearly) the same come before words read as one; then the heaviest and likest. */
function byWorth (a: Pairing, b: Pairing): number {
  return rank(a) - rank(b) || b.weight * b.similarity - a.weight * a.similarity || b.similarity - a.similarity ||
    a.queryStart - b.queryStart || a.listedStart - b.listedStart || a.queryLength - b.queryLength || a.listedLength - b.listedLength
}

const NEARLY_SAME = 0.95

function rank ({ queryLength, listedLength, similarity }: Pairing): number {
  return queryLength === 1 && listedLength === 1 && similarity >= NEARLY_SAME ? 0 : 1
}

function reordered (pairs: readonly Pairing[]): boolean {
  for (const a of pairs) for (const b of pairs) if (a.queryStart < b.queryStart && a.listedStart > b.listedStart) return true
  return false
}
