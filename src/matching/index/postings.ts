import type { Steps } from '../../steps/steps.js'
import { SPANS_A_STEP, type SpanColumns } from './name-rows.js'
import { wordBits } from '../scoring/word-bits.js'

/**
 * The inverted index: spans sorted by term. `starts` holds the first posting of each term; `words` the words of the name, as
 * bits.
 */
export interface Postings {
  starts: Uint32Array
  names: Uint32Array
  words: Uint32Array
}

/** Sorts spans by term (a counting sort), some thousand a step. */
export function * postingsOf ({ term, name, start, length }: SpanColumns, terms: number): Steps<Postings> {
  const starts = new Uint32Array(terms + 1)
  for (let span = 0; span < term.length; span++) {
    starts[term[span] + 1]++
    if (span % SPANS_A_STEP === 0) yield
  }
  for (let i = 0; i < terms; i++) starts[i + 1] += starts[i]
  const next = starts.slice()
  const names = new Uint32Array(term.length)
  const words = new Uint32Array(term.length)
  for (let span = 0; span < term.length; span++) {
    const posting = next[term[span]]++
    names[posting] = name[span]
    words[posting] = wordBits(start[span], length[span])
    if (span % SPANS_A_STEP === 0) yield
  }
  return { starts, names, words }
}
