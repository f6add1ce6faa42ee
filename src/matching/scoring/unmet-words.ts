import type { Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'

/** The words of each name, in order, that met none of the other's. */
export function unmetWords ({ query, listed, scored: { pairs } }: NamesMet): { query: Token[], listed: Token[] } {
  return {
    query: query.tokens.filter((_, i) => !pairs.some(({ queryStart, queryLength }) => i >= queryStart && i < queryStart + queryLength)),
    listed: listed.tokens.filter((_, i) => !pairs.some(({ listedStart, listedLength }) => i >= listedStart && i < listedStart + listedLength))
  }
}
