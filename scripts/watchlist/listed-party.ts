import type { ListedParty, Listing } from '../../schemas/listed-party.js'
import { readBirthDates } from '../../src/watchlist/sources/birth-dates.js'
import { readIdentifiers } from './identifiers.js'
import { labourBasis } from './labour-basis.js'
import type { SourceParty } from './source-party.js'

/** A party of the source in the shape of the watchlist. Keys come in a fixed order; empty fields are left out. */
export function toListedParty (source: SourceParty): ListedParty {
  const birth = readBirthDates(source.dates_of_birth ?? [])
  return dense({
    id: source.id,
    name: source.name,
    type: source.type,
    aliases: source.aliases.map(({ name, weak, kind, script, sources }) => ({ name, weak, kind, script, sources })),
    countries: source.countries,
    addresses: source.addresses,
    identifiers: readIdentifiers(source),
    birthDates: birth.dates,
    birthDateNotes: birth.notes,
    positions: source.positions,
    organizationTypes: source.identifiers?.organization_type,
    listings: source.lists.map(toListing),
    labour: dense({
      link: source.labour_link,
      sectors: source.sectors,
      basis: labourBasis(source),
      basisVerified: source.labour_basis_verified,
      sources: source.labour_sources.map(plainSource)
    }),
    related: source.related?.map(({ name, relation, source }) => ({ name, relation, source })),
    sourceRecords: source.source_records,
    sourceQuality: source.source_quality
  })
}

/** A detention of goods is not a designation of a party, and no reader may mistake one for the other. */
function toListing (source: SourceParty['lists'][number]): Listing {
  return dense({
    list: source.list,
    reference: source.reference,
    kind: source.list === 'US CBP CAATSA 321 detention' ? 'import_detention' as const : 'designation' as const,
    programs: source.programs,
    listedOn: source.listed_on,
    listedBetween: source.listed_between,
    unReference: source.un_reference,
    ofsiGroupId: source.ofsi_group_id,
    dataId: source.dataid,
    sourceUrl: source.source_url
  })
}

/** An address may carry a remark on which article is meant; how it was read is no part of the source. */
function plainSource (source: string): string {
  return source.replace(', stored copy read', '')
}

function dense<Fields extends object> (fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0))) as Fields
}
