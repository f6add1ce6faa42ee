import type { ListedParty } from '../../../schemas/listed-party.js'
import type { NameScore } from '../scoring/alignment.js'
import type { NamesMet } from '../scoring/names-met.js'
import type { Contradiction, Evidence } from './evidence.js'

/** What settles a score whatever the facts beside it say: an equal identifier, the very name, or both together. */
export type KeptBy = 'identifier' | 'name' | 'both'

/**
 * Why the name that met says too little by itself: it is made of general words, is a mere abbreviation, or is that of a ship or
 * an aircraft, which others bear and which changes.
 */
export type TooLittle = 'generalName' | 'shortAlias' | 'shipName'

/** A weak alias is worth this share of a strong one. */
const WEAK_ALIAS = 0.93

/** The score of a name, 0-1, lowered for a weak alias. */
export function weighedScore ({ score }: NameScore, weakAlias: boolean): number {
  return weakAlias ? score * WEAK_ALIAS : score
}

/** How a question and a listed party compare. */
export interface Comparison {
  party: ListedParty
  /** How surely the party asked about is this listed party: 0-1, four decimals. */
  score: number
  /**
   * Share (0-1) of real unrelated companies that reach this score; null for persons, ships and aircraft, for a match that an
   * identifier made, and where no name met.
   */
  falseAlertRate: number | null
  /** The listed name that met the question best, as listed; the party's main name where none met. */
  matchedName: string
  /** True when that name is a low-quality alias. */
  weakAlias: boolean
  /** True when an identifier of the same scheme was equal. It may be unverified, or of a scheme without a check digit. */
  identifierMatched: boolean
  /** What speaks for or against identity beside the likeness of the names, in the order in which it is explained. */
  evidence: readonly Evidence[]
  /** Facts that speak against identity. */
  contradictions: Contradiction[]
  /** Why the name is too little by itself, where nothing beside it agrees. */
  tooLittle: TooLittle[]
  /** What keeps the score, where the facts alone would not leave it so high. */
  keptBy?: KeptBy
  /** How the names met, for the explanation; absent where they have no word in common. */
  names?: NamesMet
}

/** A score, or the share that a fact adds or takes, with the four decimals that are answered. */
export function rounded (share: number): number {
  return Math.round(share * 10_000) / 10_000
}
