import type { ListedParty } from '../../schemas/listed-party.js'
import type { Comparison } from '../../src/matching/evidence/comparison.js'

/** A comparison with a builder that has a direct labour link and one designation, with the changes that a case needs. */
export function comparison (changes: Partial<Comparison> = {}, party: Partial<ListedParty> = {}): Comparison {
  const listed: ListedParty = {
    id: 'TEST:1',
    name: 'MOKRAN LLC',
    type: 'company',
    countries: ['RU'],
    listings: [{ list: 'OFAC SDN', kind: 'designation', programs: ['DPRK3'] }],
    labour: { link: 'direct', sectors: ['construction'] },
    ...party
  }
  return {
    party: listed,
    score: 0.97,
    falseAlertRate: null,
    matchedName: listed.name,
    weakAlias: false,
    identifierMatched: false,
    evidence: [],
    contradictions: [],
    tooLittle: [],
    ...changes
  }
}

export const DESIGNATION = { list: 'OFAC SDN', kind: 'designation' } as const
export const DETENTION = { list: 'US CBP CAATSA 321 detention', kind: 'import_detention' } as const

export const ON_OWN_LIST = { list: 'Refused', kind: 'own_list' } as const

/** A listing as designated on each of the given lists. */
export function designations (...lists: string[]) {
  return { listings: lists.map(list => ({ list, kind: 'designation' as const })) }
}
