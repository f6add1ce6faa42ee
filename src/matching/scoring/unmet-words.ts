import type { Token } from '../../names/words/token.js'
import type { Pairing } from './pairing.js'

/** The words of a name asked about and of a listed one, and how they met; see `NamesMet`. */
interface WordsMet { query: { tokens: readonly Token[] }, listed: { tokens: readonly Token[] }, scored: { pairs: readonly Pairing[] } }

/** Whether the word at this place of the name asked about met one of the other's. */
export function hasMet (pairs: readonly Pairing[], word: number): boolean {
  return pairs.some(({ queryStart, queryLength }) => word >= queryStart && word < queryStart + queryLength)
}

/** The words of each name, in order, that met none of the other's. */
export function unmetWords ({ query, listed, scored: { pairs } }: WordsMet): { query: Token[], listed: Token[] } {
  return {
    query: query.tokens.filter((_, i) => !hasMet(pairs, i)),
    listed: listed.tokens.filter((_, i) => !pairs.some(({ listedStart, listedLength }) => i >= listedStart && i < listedStart + listedLength))
  }
}
