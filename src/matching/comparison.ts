import type { ListedParty } from '../../schemas/listed-party.js'
import type { AnalysedName } from '../names/analyse.js'
import type { NameScore } from './alignment.js'

/** One feature of the scoring model as it came out for one pair: the raw material of an explanation. */
export interface FeatureResult {
  /** The feature's name in the model table. */
  feature: string
  /** For `name` and `identifier` the score that the feature gives; for the others what it adds or takes. */
  effect: number
  query?: string
  listed?: string
  /** One sentence for a reader who has never seen the model. */
  text: string
}

export type Contradiction = 'country' | 'birthDate' | 'identifier'

/** A weak alias is worth this share of a strong one. */
export const WEAK_ALIAS = 0.93

/** What a name says about identity, 0-1. */
export function weighedScore ({ score }: NameScore, weakAlias: boolean): number {
  return weakAlias ? score * WEAK_ALIAS : score
}

/** A listed party held against a question. */
export interface Comparison {
  party: ListedParty
  /** How surely the party asked about is this listed party: 0-1, four decimals. */
  score: number
  /** Share of real unrelated companies that reach this score; null until calibrated. */
  falseAlertRate: number | null
  /** The listed name that met the question best, as listed. */
  matchedName: string
  /** True when that name is a low-quality alias. */
  weakAlias: boolean
  /** True when an exact and valid identifier was equal. */
  identifierMatched: boolean
  /** Facts that speak against identity. */
  contradictions: Contradiction[]
  /** How the names met; absent when only an identifier did. Kept for the explanation. */
  nameMatch?: { query: AnalysedName, listed: AnalysedName, scored: NameScore }
}
