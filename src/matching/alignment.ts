import { arranged } from './arranged.js'
import { loneWordFactor } from './lone-word.js'
import type { NameModel } from './model.js'
import { isOneOrNone, wordBits } from './word-bits.js'

/** A span of the query and a span of a listed name that may be the same words. */
export interface Pairing {
  queryStart: number
  queryLength: number
  listedStart: number
  listedLength: number
  /** How alike they are, 0-1. */
  similarity: number
  /** The share of its weight that it contributes, 0-1: the similarity to the model's power. */
  share: number
  /** What it can contribute at most; see `pairingWeight`. */
  weight: number
  /** True where the query writes these words as one: then they are its own word, though each is a frame word. */
  written: boolean
  /**
   * True where a word of the query is the initials of the listed words. It stands for them, and leaves them free to meet other
   * words.
   */
  initialism: boolean
}

/** How two names compare. */
export interface NameScore {
  /** 0-1. */
  score: number
  /** The pairings that were used, best first. */
  pairs: Pairing[]
}

/**
 * The weights of the words of one name, as scoring reads them. Listed names share their arrays, so `offset` says where a name's
 * words begin.
 */
export interface WeighedName {
  weights: ArrayLike<number>
  /** By word: what it counts against the match when the other name lacks it. */
  absenceCosts: ArrayLike<number>
  /** By word: its first letter as a character code; 0 where initials do not count. */
  initials: ArrayLike<number>
  /**
   * Bit i is set where word i is: one of the firm's own; a frame word that says something (no country, no connective); a number
   * or a patronymic.
   */
  own: number
  frame: number
  numbers: number
  /** Likewise: an abbreviation of up to three letters; a name word that real companies bear, by the counted names. */
  abbreviations: number
  attested: number
  /** Where the words begin in the arrays above, and how many there are. */
  offset: number
  length: number
}

/**
 * The most weight that a pairing can contribute: the lesser of both sides, so that a misspelt common word stays a common word.
 */
export function pairingWeight (query: WeighedName, listed: WeighedName, { queryStart, queryLength, listedStart, listedLength }: Omit<Pairing, 'weight'>): number {
  let q = 0
  for (let i = 0; i < queryLength; i++) q += query.weights[query.offset + queryStart + i]
  let l = 0
  for (let i = 0; i < listedLength; i++) l += listed.weights[listed.offset + listedStart + i]
  return Math.min(q, l)
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
  let spelled = 0
  let met = 0
  let paired = 0
  let ownMet = false
  const pairs: Pairing[] = []
  for (const pairing of found) {
    const queryBits = wordBits(pairing.queryStart, pairing.queryLength)
    const listedBits = wordBits(pairing.listedStart, pairing.listedLength)
    if ((queryTaken & queryBits) !== 0 || ((pairing.initialism ? spelled : listedTaken) & listedBits) !== 0) continue
    queryTaken |= queryBits
    if (pairing.initialism) spelled |= listedBits
    else listedTaken |= listedBits
    met += pairing.weight * pairing.share * (isAttested(query, pairing) ? pairing.similarity ** model.attestedWordPower : 1)
    paired += pairing.weight
    if (pairing.written || (query.own & queryBits) !== 0) ownMet = true
    pairs.push(pairing)
  }
  if (pairs.length === 0) return { score: 0, pairs }
  listedTaken |= spelled
  const missing = absenceCost(query, queryTaken) * model.missingInListed + absenceCost(listed, listedTaken) * model.missingInQuery
  const alike = 2 * met / (2 * paired + missing)
  let score = alike * evidenceFactor(alike, met, model) * penaltyFactor(query, queryTaken, listed, listedTaken, ownMet, missing, model)
  if (ownMet) score *= loneWordFactor(query, queryTaken, listed, listedTaken, pairs, missing / (2 * paired + missing), model)
  if (reordered(pairs)) score *= 1 - (isScrambled(pairs) ? model.scrambled : model.reordered)
  if (legalFormsDiffer) score *= 1 - model.otherLegalForm
  return { score: score ** model.stretch, pairs }
}

/**
 * Whether the word is one that real companies bear. Then it is hardly a misspelling of another: Daedong is no slip of Daesong.
 */
function isAttested (query: WeighedName, { queryStart, queryLength }: Pairing): boolean {
  return queryLength === 1 && (query.attested & (1 << queryStart)) !== 0
}

/**
 * The factor (0-1) for the kinds of the words that met. It never falls when more words are taken, so it also serves as an upper
 * bound.
 *
 * @param ownMet whether a word of the firm's own is among them
 * @param missing what the words that were not taken count against the match
 */
export function penaltyFactor (query: WeighedName, queryTaken: number, listed: WeighedName, listedTaken: number, ownMet: boolean, missing: number, model: NameModel): number {
  let factor = 1
  if (!ownMet) {
    if (missing > 0) factor *= 1 - model.frameOnly
    // "Hong Kong Electronics" is a name where it is the whole of both; "Technologies" names nobody even then.
    const isLone = isOneOrNone(query.frame & queryTaken) && (missing > 0 || isOneOrNone(queryTaken))
    // Nor does "Technologies" where the query has a phrase for it: "Science and Technology".
    if (isLone || (missing === 0 && isOneOrNone(listedTaken) && (listed.own & listedTaken) === 0)) factor *= 1 - model.loneFrameWord
  }
  if ((query.numbers & ~queryTaken) !== 0 && (listed.numbers & ~listedTaken) !== 0) factor *= 1 - model.otherNumber
  return factor
}

/**
 * How surely names are the same to the last letter, 0-1: the twelfth power of their likeness, so that a single slip already
 * counts as a difference.
 */
function sameness (alike: number): number {
  const cube = alike * alike * alike
  return cube * cube * cube * cube
}

/**
 * The factor (0-1) for the amount of evidence: the less weight has met, the more other names would meet it too. Names that are
 * the same throughout are doubted less. It rises with both parameters.
 *
 * @param alike likeness of the two names, 0-1
 * @param met the weight that met
 */
export function evidenceFactor (alike: number, met: number, { doubt, evidenceScale, sameName }: NameModel): number {
  return 1 - doubt * Math.exp(-met / evidenceScale) * (1 - sameName * sameness(alike))
}

/**
 * What the words that were not taken count against the match.
 * @param taken words as bits
 */
export function absenceCost ({ absenceCosts, offset, length }: WeighedName, taken: number): number {
  let sum = 0
  for (let i = 0; i < length; i++) if ((taken & (1 << i)) === 0) sum += absenceCosts[offset + i]
  return sum
}

function heaviestFirst (a: Pairing, b: Pairing): number {
  return b.weight * b.similarity - a.weight * a.similarity || b.similarity - a.similarity || distance(a) - distance(b) ||
    a.queryStart - b.queryStart || a.listedStart - b.listedStart || a.queryLength - b.queryLength || a.listedLength - b.listedLength
}

/** How far apart the words stand in their names: where "crude oil" has two words of one concept, each is paired with its like. */
function distance ({ queryStart, listedStart }: Pairing): number {
  return Math.abs(queryStart - listedStart)
}

function longestFirst (a: Pairing, b: Pairing): number {
  return b.queryLength - a.queryLength || b.listedLength - a.listedLength || heaviestFirst(a, b)
}

function likestFirst (a: Pairing, b: Pairing): number {
  return b.similarity - a.similarity || heaviestFirst(a, b)
}

/** Orders single words that are (nearly) the same before all others. */
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
