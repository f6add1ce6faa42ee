import type { ListedParty } from '../../../schemas/listed-party.js'
import type { KeyedRecord } from '../merge/record-key.js'

export type Labour = NonNullable<ListedParty['labour']>

/** Curated labour links by record, as `OFAC:30083`. */
export type LabourLinks = ReadonlyMap<string, Labour>

/** The labour link of a party: curated where one of its records is known, the first record going before the others. */
export function assessLabour (records: readonly Pick<KeyedRecord, 'key'>[], links: LabourLinks = new Map()): Labour | undefined {
  for (const { key } of records) {
    const labour = links.get(key)
    if (labour !== undefined) return labour
  }
}
