import type { Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'

const MOST_LETTERS = 3

/** Whether letters and a number, as aircraft are marked with, met other letters and the number: P-532 is no spelling of PH-532. */
export function haveOtherMarks ({ query, listed, scored: { pairs } }: NamesMet): boolean {
  return pairs.some(({ queryStart, listedStart, similarity }) =>
    similarity < 1 && isMark(query.tokens, queryStart) && isMark(listed.tokens, listedStart) && query.tokens[queryStart].text !== listed.tokens[listedStart].text)
}

function isMark (tokens: readonly Token[], at: number): boolean {
  const { script, kind, text } = tokens[at]
  return script === 'latin' && kind === 'name' && text.length <= MOST_LETTERS && tokens[at + 1]?.kind === 'number'
}
