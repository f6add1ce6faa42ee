import type { PartyType } from '../../../schemas/party.js'

const TYPES: Readonly<Record<string, PartyType>> = {
  Person: 'person', Company: 'company', Organization: 'organization', PublicBody: 'organization', LegalEntity: 'company', Vessel: 'vessel', Airplane: 'aircraft'
}

/** The party type of a FollowTheMoney schema; undefined for schemas of addresses, securities, relations and the like. */
export function opensanctionsType (schema: string): PartyType | undefined {
  return Object.hasOwn(TYPES, schema) ? TYPES[schema] : undefined
}
