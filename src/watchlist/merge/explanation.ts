import { defined } from '../../../schemas/defined.js'
import type { ListedParty, RecordJoin } from '../../../schemas/listed-party.js'
import { keyOf } from './record-key.js'

/** Where a party comes from, for `tumen lists explain`. */
export interface PartyExplanation {
  id: string
  name: string
  type: string
  formerIds: readonly string[]
  /** Each record, with what its listing says: list, programmes, date, UN reference. */
  records: { record: string, says: string[] }[]
  joins: readonly RecordJoin[]
  labour?: { link?: string, /** `curated`, or `by the rule CODE`. */ by: string, basis: string }
}

/** Explains a party: its records, why they are one party, and who assessed its role in overseas labour. */
export function explanationOf ({ id, name, type, formerIds = [], sourceRecords = [], listings = [], joins = [], labour }: ListedParty): PartyExplanation {
  return {
    id,
    name,
    type,
    formerIds,
    records: sourceRecords.map(record => {
      const listing = listings.find(({ list, reference }) => reference !== undefined && isRecordOf(record, keyOf(list, reference)))
      if (listing === undefined) return { record, says: [] }
      const { list, programs = [], listedOn, unReference } = listing
      return {
        record,
        says: [
          list,
          ...programs,
          ...(listedOn === undefined ? [] : [`listed on ${listedOn}`]),
          ...(unReference === undefined ? [] : [`UN reference ${unReference}`])
        ]
      }
    }),
    joins,
    ...(labour !== undefined && {
      labour: defined({
        link: labour.link,
        by: labour.assessedBy === 'rule' ? `by the rule ${labour.rule ?? ''}` : 'curated',
        basis: labour.basis ?? ''
      })
    })
  }
}

/** Whether a record is of this key; of several records under one reference the later ones are numbered, as in `AU:4 (2)`. */
function isRecordOf (record: string, key: string): boolean {
  return record === key || record.startsWith(`${key} (`)
}
