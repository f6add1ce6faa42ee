import type { SpansLookedUp } from './spans-looked-up.js'
import { NO_HITS, type TermHit } from './term-hits.js'

/**
 * By term, the spans of the query that it may match: linked lists in parallel columns. A mark is a position in `spans`, `hits`
 * and `next`; `terms` holds the terms that have marks.
 */
export interface TermMarks {
  terms: number[]
  spans: number[]
  hits: TermHit[]
  next: number[]
}

/**
 * Marks each term hit with the spans of the query that it may match.
 * @param latest by term: its latest mark, where its list begins, -1 where it has none; the marks made here are put in
 */
export function markTerms ({ hits: spanHits }: SpansLookedUp, latest: Int32Array): TermMarks {
  const marks: TermMarks = { terms: [], spans: [], hits: [], next: [] }
  for (let index = 0; index < spanHits.length; index++) {
    for (const hit of spanHits[index] ?? NO_HITS) {
      const { term } = hit
      if (latest[term] === -1) marks.terms.push(term)
      marks.spans.push(index)
      marks.hits.push(hit)
      marks.next.push(latest[term])
      latest[term] = marks.spans.length - 1
    }
  }
  return marks
}
