import type { ListedParty, Listing } from '../../schemas/listed-party.js'
import { canonicalIdentifier } from '../../src/identifiers/identifier.js'
import { canonicalName } from '../../src/names/canonical.js'

/**
 * What a party of the present list has that the official files do not say: undefined when there is nothing.
 * @param merged the same party as the files give it; undefined when they do not have it
 */
export function curatedSupplement (present: ListedParty, merged: ListedParty | undefined): ListedParty | undefined {
  const { labour: _labour, ...facts } = present
  if (merged === undefined) return facts
  const names = [merged.name, ...(merged.aliases ?? []).map(({ name }) => name)].map(inAnyOrder)
  const own = names.includes(inAnyOrder(present.name)) ? [] : [{ name: present.name, weak: false, kind: 'aka' as const, script: 'latin' as const, sources: ['press'] }]
  const digits = (merged.identifiers ?? []).map(({ scheme, value }) => canonicalIdentifier(scheme, value).replace(/^(PS|P)(?=\d)/, ''))
  const supplement: ListedParty = dense({
    id: present.id,
    name: present.name,
    type: present.type,
    aliases: [...own, ...(present.aliases ?? []).map(alias => ({ ...alias, sources: alias.sources?.filter(source => !READ_SOURCES.includes(source) || !names.includes(inAnyOrder(alias.name))) }))
      .filter(({ sources }) => sources !== undefined && sources.length > 0)],
    countries: present.countries?.filter(country => merged.countries?.includes(country) !== true),
    addresses: present.addresses?.filter(address => !merged.addresses?.some(other => place(other) === place(address))),
    identifiers: present.identifiers?.filter(({ scheme, value }) => !digits.some(other => {
      const own = canonicalIdentifier(scheme, value).replace(/^(PS|P)(?=\d)/, '')
      return other === own || (scheme === 'other' && other.startsWith(own))
    })),
    birthDates: present.birthDates?.filter(date => merged.birthDates?.includes(date) !== true),
    positions: present.positions?.filter(position => !/^(Flag|Vessel type):? /i.test(position) && !merged.positions?.some(other => plain(other) === plain(position))),
    listings: present.listings?.filter(listing => !says(merged.listings ?? [], listing)),
    related: present.related?.filter(({ relation, source }) => relation !== 'linked to (OFAC)' && source !== undefined),
    sourceRecords: present.sourceRecords
  })
  const { id: _id, name: _name, type: _type, sourceRecords: _sourceRecords, ...added } = supplement
  return Object.keys(added).length === 0 && present.type === merged.type ? undefined : supplement
}

/** The same lists in the `sources` of aliases. */
const READ_SOURCES: readonly string[] = ['UNSC', 'OFAC', 'OFAC SDN', 'UK', 'AU']

/** Whether listings of the files say all that a present one does: that it is there, and since when. */
function says (listings: readonly Listing[], { list, reference, listedOn, listedBetween }: Listing): boolean {
  const known = listings.find(each => each.list === list && each.reference === reference)
  return known !== undefined && (known.listedOn !== undefined || (listedOn === undefined && listedBetween === undefined))
}

function inAnyOrder (name: string): string {
  return canonicalName(name).split(' ').sort().join(' ')
}

/** The country in one form. */
function place (text: string): string {
  return plain(text).replace(/democratic people s republic of korea|korea north|north korea|dprk/g, 'dprk')
}

function plain (text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function dense<Fields extends object> (fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0))) as Fields
}
