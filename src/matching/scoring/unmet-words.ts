import type { Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'
import type { Pairing } from './pairing.js'

/** Whether the word at this place of the name asked about met one of the other's. */
export function hasMet (pairs: readonly Pairing[], word: number): boolean {
  return pairs.some(({ queryStart, queryLength }) => word >= queryStart && word < queryStart + queryLength)
}

/** The words of each name, in order, that met none of the other's. */
export function unmetWords ({ query, listed, scored: { pairs } }: NamesMet): { query: Token[], listed: Token[] } {
  return {
    query: query.tokens.filter((_, i) => !hasMet(pairs, i)),
    listed: listed.tokens.filter((_, i) => !pairs.some(({ listedStart, listedLength }) => i >= listedStart && i < listedStart + listedLength))
  }
}
