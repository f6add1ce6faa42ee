import type { ListedParty, Listing, ListingKind } from '../../schemas/listed-party.js'
import type { RiskFactor } from '../../schemas/screening.js'
import type { Policy } from './policy.js'

const LABOUR = {
  direct: ['LABOUR_DIRECT', 'Recorded as directly linked to North Korean labour'],
  enabler: ['LABOUR_ENABLER', 'Recorded as one that makes North Korean labour abroad possible: money, papers, lodging or transport'],
  dprk_sanctioned: ['DPRK_SANCTIONED', 'Under a North Korea sanctions programme, with no known part in the labour trade'],
  none: ['NO_LABOUR_LINK', 'No link to North Korean labour is recorded']
} as const

const LISTING = {
  designation: ['DESIGNATED', 'Designated by a sanctions authority'],
  import_detention: ['IMPORT_DETENTION', 'Goods detained at the border on a presumption of North Korean labour; not a designation of the party'],
  none: ['UNLISTED', 'On your own list; no official listing is recorded']
} as const

/** The kind of a listing. One that names no kind is a designation, as on every sanctions list. */
export function listingKind (listing: Listing): ListingKind {
  return listing.kind ?? 'designation'
}

/** An official kind of listing, or `none` for the operator's own list. */
export type KindMet = keyof typeof LISTING

/** The kinds of listing that a party has, each once. A party without any listing is on the operator's own list too. */
export function kindsOf ({ listings = [] }: Pick<ListedParty, 'listings'>): KindMet[] {
  const kinds = new Set(listings.map(listingKind).map(kind => kind === 'own_list' ? 'none' : kind))
  return kinds.size > 0 ? [...kinds] : ['none']
}

/** Whether some listing of a party lets a match block under the policy. */
export function mayBlock (party: Pick<ListedParty, 'listings'>, policy: Policy): boolean {
  return kindsOf(party).some(kind => policy.listing[kind].strongest === 'block')
}

/** How serious it would be to deal with this party: factors in a fixed order, whose points add up to 0-100. */
export function severityFactors (party: ListedParty, policy: Policy): RiskFactor[] {
  return [labourFactor(party, policy), listingFactor(party, policy), sectorFactor(party, policy), authoritiesFactor(party, policy)]
    .filter(factor => factor !== undefined)
}

function labourFactor ({ labour = {} }: ListedParty, policy: Policy): RiskFactor {
  const { link = 'none', basis, basisVerified } = labour
  const [code, text] = LABOUR[link]
  const seeBasis = basis !== undefined && (link === 'direct' || link === 'enabler') ? ' (see its basis)' : ''
  const unconfirmed = basisVerified === false ? '; this link is not confirmed in a source' : ''
  return { code, points: policy.labour[link], text: `${text}${seeBasis}${unconfirmed}` }
}

function listingFactor (party: ListedParty, policy: Policy): RiskFactor {
  const kind = heaviestKind(party, policy)
  return { code: LISTING[kind][0], points: policy.listing[kind].points, text: listedHow(party, policy) }
}

function heaviestKind (party: ListedParty, policy: Policy): KindMet {
  return kindsOf(party).reduce((heaviest, each) => policy.listing[each].points > policy.listing[heaviest].points ? each : heaviest)
}

/** What is known of how a party is listed, in a sentence: by the kind of listing that has the most points. */
export function listedHow (party: ListedParty, policy: Policy): string {
  const kind = heaviestKind(party, policy)
  if (kind === 'none') return kindsOf(party).length > 1 ? 'On your own list' : LISTING.none[1]
  return party.sourceQuality === 'press' ? `${LISTING[kind][1]}; known from press reports only` : LISTING[kind][1]
}

/** The sector of the party with the most points. Sectors do not add up, so that a long list of them counts no more. */
function sectorFactor (party: ListedParty, policy: Policy): RiskFactor | undefined {
  const pointsOf = (sector: string) => Object.hasOwn(policy.sectors, sector) ? policy.sectors[sector] : 0
  const sector = (party.labour?.sectors ?? []).reduce((heaviest, each) => pointsOf(each) > pointsOf(heaviest) ? each : heaviest, '')
  if (pointsOf(sector) === 0) return undefined
  return {
    code: `SECTOR_${sector.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, '_')}`,
    points: pointsOf(sector),
    text: `Recorded in a sector that uses North Korean labour: ${sector === 'it' ? 'IT' : sector}`
  }
}

function authoritiesFactor (party: ListedParty, policy: Policy): RiskFactor | undefined {
  const { sameAs, perFurther, most } = policy.authorities
  const lists = (party.listings ?? []).filter(listing => listingKind(listing) === 'designation').map(listing => listing.list)
  const authorities = new Set(lists.map(list => Object.hasOwn(sameAs, list) ? sameAs[list] : list))
  if (authorities.size < 2) return undefined
  return {
    code: `AUTHORITIES_${authorities.size}`,
    points: Math.min(most, perFurther * (authorities.size - 1)),
    text: `Designated by ${authorities.size} authorities: ${[...authorities].sort().join(', ')}`
  }
}
