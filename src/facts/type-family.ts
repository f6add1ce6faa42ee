import type { PartyType } from '../../schemas/party.js'

/** company and organization are one family: registers and lists draw the line between them in different places. */
export function familyOf (type: PartyType): PartyType {
  return type === 'organization' ? 'company' : type
}
