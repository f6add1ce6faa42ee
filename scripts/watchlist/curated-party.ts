import type { ListedParty } from '../../schemas/listed-party.js'
import type { CuratedParty } from '../../src/watchlist/labour/labour-links.js'
import { keyOf } from '../../src/watchlist/merge/record-key.js'

/** Lists of which the bundled list gives the official references. Those of others are ours, or words on where to look. */
const REFERENCED = ['UNSC 1718', 'OFAC SDN', 'UK', 'AU']

/** What the bundled list says of labour, under the keys of the records that the party is made of. */
export function curatedParty ({ id, name, sourceRecords = [], listings = [], labour = {} }: ListedParty): CuratedParty {
  const listed = listings.flatMap(({ list, reference }) => reference !== undefined && REFERENCED.includes(list) ? [keyOf(list, reference)] : [])
  const { assessedBy: _assessedBy, rule: _rule, ...facts } = labour
  return { id, name, records: [...new Set([...sourceRecords, ...listed])], ...facts }
}
