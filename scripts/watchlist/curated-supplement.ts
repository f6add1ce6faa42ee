import type { ListedParty, Listing } from '../../schemas/listed-party.js'

/** Lists that are read from files; what they say needs no curated record. */
const READ: readonly string[] = ['UNSC 1718', 'OFAC SDN', 'UK', 'AU']
/** Of these the file at hand is a table of names and numbers: dates, addresses and positions were read elsewhere. */
const READ_IN_PART: readonly string[] = ['UK']

/** The same lists in the `sources` of aliases. */
const READ_SOURCES: readonly string[] = ['UNSC', 'OFAC', 'OFAC SDN', 'UK', 'AU']

/**
 * What a party of the present list has that the official files do not say: undefined when there is nothing. A party on
 * read lists alone leaves its names and addresses to the files, which may have changed; what people added to it stays.
 * @param merged the same party as the files give it; undefined when they do not have it
 */
export function curatedSupplement (present: ListedParty, merged: ListedParty | undefined): ListedParty | undefined {
  const { labour: _labour, ...facts } = present
  if (merged === undefined) return facts
  const elsewhere = (present.listings ?? []).some(({ list }) => !READ.includes(list) || READ_IN_PART.includes(list)) || present.sourceQuality === 'press'
  const supplement: ListedParty = dense({
    id: present.id,
    name: present.name,
    type: present.type,
    aliases: present.aliases?.map(alias => ({ ...alias, sources: alias.sources?.filter(source => !READ_SOURCES.includes(source)) }))
      .filter(({ sources }) => sources !== undefined && sources.length > 0),
    countries: present.countries?.filter(country => merged.countries?.includes(country) !== true),
    addresses: elsewhere ? present.addresses?.filter(address => !merged.addresses?.some(other => plain(other) === plain(address))) : undefined,
    birthDates: elsewhere ? present.birthDates?.filter(date => merged.birthDates?.includes(date) !== true) : undefined,
    positions: elsewhere ? present.positions?.filter(position => !merged.positions?.some(other => plain(other) === plain(position))) : undefined,
    listings: present.listings?.filter(listing => !says(merged.listings ?? [], listing)),
    related: present.related?.filter(({ relation, source }) => relation !== 'linked to (OFAC)' && source !== undefined),
    sourceRecords: present.sourceRecords
  })
  const { id: _id, name: _name, type: _type, sourceRecords: _sourceRecords, ...added } = supplement
  return Object.keys(added).length === 0 && present.type === merged.type ? undefined : supplement
}

/** Whether listings of the files say all that a present one does: that it is there, and since when. */
function says (listings: readonly Listing[], { list, reference, listedOn, listedBetween }: Listing): boolean {
  const known = listings.find(each => each.list === list && each.reference === reference)
  return known !== undefined && (known.listedOn !== undefined || (listedOn === undefined && listedBetween === undefined))
}

function plain (text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim()
}

function dense<Fields extends object> (fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) =>
    value !== undefined && !(Array.isArray(value) && value.length === 0))) as Fields
}
