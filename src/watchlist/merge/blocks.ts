import type { JoinReason } from '../../../schemas/listed-party.js'
import type { ListRecord } from '../sources/list-record.js'

/** Records that share a value, by their numbers in order. */
export interface Block {
  reason: JoinReason
  records: number[]
  /** What they share, for people. */
  text: string
}

/**
 * Groups records by values that two records of one party may share. Values of one record alone make no block.
 * @param keysOf the values of a record
 * @param describe a value in a sentence that begins with "both"
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
