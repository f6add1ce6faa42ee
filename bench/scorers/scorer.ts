import type { ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'

/** What is asked of a scorer: a name, and what else is known. */
export interface Asked { name: string, type?: PartyType, countries?: string[] }

/** Something that says how alike a name and listed parties are, from 0 to 1. */
export interface Scorer {
  name: string
  /** The best score of a name over the whole list that the scorer was made for; 0 when nothing is near. */
  best (asked: Asked): number
  /** The score of a name against one party. */
  pair (asked: Asked, party: ListedParty): number
}

export type ScorerMaker = (list: readonly ListedParty[]) => Scorer
