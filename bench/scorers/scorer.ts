import type { ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'

/** A query for a scorer: a name, and what else is known of the party. */
export interface Asked { name: string, type?: PartyType, countries?: string[] }

/** Rates how similar a name is to listed parties, from 0 to 1. */
export interface Scorer {
  name: string
  /** The best score of a name over the whole list that the scorer was made for; 0 if nothing is similar. */
  best (asked: Asked): number
  /** The score of a name against one party. */
  pair (asked: Asked, party: ListedParty): number
}

export type ScorerMaker = (list: readonly ListedParty[]) => Scorer
