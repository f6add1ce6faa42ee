import type { PartyType } from '../../../schemas/party.js'

/** Words that a name of a state body, an army or a school begins or ends with. */
const BODY = /^(the )?(ministry|committee|commission|bureau|department|office|academy|university|institute of|army|navy|central military|national (defen[cs]e|aerospace)|general bureau|brigade|battalion|division|regiment)\b|\b(ministry|committee|commission|bureau|department|academy|university|army|navy|forces?|command|brigade|battalion)( \([^)]*\))?$/i

/**
 * Whether what a list calls an entity is a company or another organization, by its name: lists do not tell
 * them apart. `company` where the name says nothing; the matcher compares both with each other.
 */
export function entityType (name: string): PartyType {
  return BODY.test(name) ? 'organization' : 'company'
}
