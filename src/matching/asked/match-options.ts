import type { LabourLink, ListedParty } from '../../../schemas/listed-party.js'
import type { PartyType } from '../../../schemas/party.js'
import { familyOf } from '../../facts/type-family.js'
import type { Question } from './question.js'

/** Which matches a question is answered with. */
export interface MatchOptions {
  /** Smallest score answered, 0-1. */
  threshold: number
  /**
   * Largest share (0-1) of unrelated companies that may reach a match; used in place of `threshold`, which persons, ships and
   * aircraft are still judged by.
   */
  maxFalseAlertRate?: number
  /** Most comparisons answered. */
  limit: number
  /** Only parties on one of these lists. */
  lists?: string[]
  /** Only parties with one of these labour links. */
  labourLinks?: LabourLink[]
}

/** Whether a question may find parties of a type: all where it names none, but firms and persons alone for a sole trader. */
export function mayFind ({ type, soleTrader }: Question, listed: PartyType): boolean {
  if (soleTrader) return listed === 'person' || familyOf(listed) === 'company'
  return type === undefined || familyOf(type) === familyOf(listed)
}

/** Whether a party may be answered at all, whatever its score. */
export function isWanted (party: ListedParty, question: Question, { lists, labourLinks }: MatchOptions): boolean {
  if (!mayFind(question, party.type)) return false
  if (lists !== undefined && !(party.listings ?? []).some(({ list }) => lists.includes(list))) return false
  return labourLinks === undefined || (party.labour?.link !== undefined && labourLinks.includes(party.labour.link))
}
