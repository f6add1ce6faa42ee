import type { PartyType } from '../../../schemas/party.js'

/** Words with which names of state bodies, armed forces and schools begin or end. */
const BODY = /^(the )?(ministry|committee|commission|bureau|department|office|academy|university|institute of|army|navy|central military|national (defen[cs]e|aerospace)|general bureau|brigade|battalion|division|regiment)\b|\b(ministry|committee|commission|bureau|department|academy|university|army|navy|forces?|command|brigade|battalion)( \([^)]*\))?$/i

/**
 * Tells by its name whether an entity is a company or another organization, as lists do not distinguish them. `company`
 * if the name does not show it. The matcher compares both with each other.
 */
export function entityType (name: string): PartyType {
  return BODY.test(name) ? 'organization' : 'company'
}
