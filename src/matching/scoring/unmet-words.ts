import type { Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'

/** Whether the word at this place of the name asked about met one of the other's. */
export function hasMet ({ scored: { pairs } }: NamesMet, word: number): boolean {
  return pairs.some(({ queryStart, queryLength }) => word >= queryStart && word < queryStart + queryLength)
}

/** The words of each name, in order, that met none of the other's. */
export function unmetWords (names: NamesMet): { query: Token[], listed: Token[] } {
  const { query, listed, scored: { pairs } } = names
  return {
    query: query.tokens.filter((_, i) => !hasMet(names, i)),
    listed: listed.tokens.filter((_, i) => !pairs.some(({ listedStart, listedLength }) => i >= listedStart && i < listedStart + listedLength))
  }
}
