import type { QueryName } from './query-name.js'
import type { Reach } from './reach.js'
import type { Span } from './spans.js'
import { NO_HITS, type TermHit } from './term-hits.js'

/** The hits of each span of a question; undefined where it was not looked up yet. */
export type SpanHits = (readonly TermHit[] | undefined)[]

/** A span of the question with its hits. */
export interface SpanLookedUp {
  span: Span
  hits: readonly TermHit[]
  /** What a hit adds to the weight met, times its share. */
  weight: number
  /** A hit that adds no more brings no name within reach by itself, though the name meet all other words; one that adds more is telling. */
  tooLittle: number
}

/** Sums in another order differ in their last digits. */
const ROUNDING = 1e-9

/**
 * The spans that cover some words and were looked up.
 *
 * @param tooLittle a weight: names that meet no more of those words are out of reach
 */
export function spansOver ({ spans, weighed: { weights } }: QueryName, spanHits: SpanHits, words: Uint8Array, { reachable }: Reach, tooLittle: number): SpanLookedUp[] {
  let most = 0
  for (let word = 0; word < words.length; word++) if (words[word] === 1) most += reachable[word]
  const over: SpanLookedUp[] = []
  for (let i = 0; i < spans.length; i++) {
    const hits = spanHits[i]
    const span = spans[i]
    if (hits === undefined || hits.length === 0 || !covers(span, words)) continue
    let weight = 0
    let others = most
    for (let word = span.start; word < span.start + span.length; word++) {
      if (words[word] === 0) continue
      weight += weights[word]
      others -= reachable[word]
    }
    over.push({ span, hits, weight, tooLittle: tooLittle - others - ROUNDING })
  }
  return over
}

/** The spans that cover none of some words: no hit of theirs is telling. */
export function spansBeside ({ spans }: QueryName, spanHits: SpanHits, words: Uint8Array): SpanLookedUp[] {
  const beside: SpanLookedUp[] = []
  for (let i = 0; i < spans.length; i++) {
    if (!covers(spans[i], words)) beside.push({ span: spans[i], hits: spanHits[i] ?? NO_HITS, weight: 0, tooLittle: Infinity })
  }
  return beside
}

/** The greatest share of a word that any span which covers it has found. */
export function greatestShareOf (word: number, spans: readonly Span[], spanHits: SpanHits): number {
  let best = 0
  for (let i = 0; i < spans.length; i++) {
    const hits = spanHits[i]
    if (hits !== undefined && word >= spans[i].start && word < spans[i].start + spans[i].length) best = Math.max(best, greatestShare(hits))
  }
  return best
}

/** The greatest share among hits, 0 where there are none. */
export function greatestShare (hits: readonly TermHit[]): number {
  let best = 0
  for (let i = 0; i < hits.length; i++) if (hits[i].share > best) best = hits[i].share
  return best
}

function covers ({ start, length }: Span, words: Uint8Array): boolean {
  for (let word = start; word < start + length; word++) if (words[word] === 1) return true
  return false
}
