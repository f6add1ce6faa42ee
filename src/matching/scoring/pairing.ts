import type { Token } from '../../names/words/token.js'
import type { WeighedName } from './weighed-name.js'

/** A span of the query and a span of a listed name that may be the same words. */
export interface Pairing {
  queryStart: number
  queryLength: number
  listedStart: number
  listedLength: number
  /** How alike they are, 0-1. */
  similarity: number
  /** The share of its weight that it contributes, 0-1: the similarity raised to the model's power. */
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

/** Whether one word met one other. */
export function isOfSingleWords ({ queryLength, listedLength }: Pairing): boolean {
  return queryLength === 1 && listedLength === 1
}

/** The words of a pairing, of all those of the name asked about. */
export function queryWords ({ queryStart, queryLength }: Pairing, tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(queryStart, queryStart + queryLength)
}

/** The words of a pairing, of all those of the listed name. */
export function listedWords ({ listedStart, listedLength }: Pairing, tokens: readonly Token[]): readonly Token[] {
  return tokens.slice(listedStart, listedStart + listedLength)
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
