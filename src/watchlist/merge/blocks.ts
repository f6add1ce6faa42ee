import type { JoinReason } from '../../../schemas/listed-party.js'
import type { ListRecord } from '../sources/list-record.js'

/** Records that share a value. */
export interface Block {
  reason: JoinReason
  /** Positions of the records in the list they came from, ascending. */
  records: number[]
  /** What the records share, as a sentence for people that begins with "both". */
  text: string
}

/**
 * Groups records by a kind of value that records of one party share. A value that only one record has makes no block.
 * @param keysOf gives the values of a record
 * @param describe puts a value into a sentence that begins with "both"
 * @returns the blocks, ordered by their records
 */
export function blocksOf (
  records: readonly ListRecord[], reason: JoinReason, keysOf: (record: ListRecord) => readonly string[], describe: (key: string) => string
): Block[] {
  const byKey = new Map<string, number | number[]>()
  for (const [number, record] of records.entries()) {
    for (const key of new Set(keysOf(record))) {
      const known = byKey.get(key)
      if (known === undefined) byKey.set(key, number)
      else if (typeof known === 'number') byKey.set(key, [known, number])
      else known.push(number)
    }
  }
  const blocks: Block[] = []
  for (const [key, numbers] of byKey) if (typeof numbers !== 'number') blocks.push({ reason, records: numbers, text: describe(key) })
  return blocks.sort((a, b) => compareNumbers(a.records, b.records) || (a.text < b.text ? -1 : 1))
}

function compareNumbers (a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((number, index) => number !== b[index])
  return at === -1 ? a.length - b.length : a[at] - (b[at] ?? -1)
}
