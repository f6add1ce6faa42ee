import { isUnderDprkProgramme } from '../labour/dprk-programme.js'
import type { ListPart } from '../generations/generation-facts.js'
import type { ListRecord } from '../sources/list-record.js'

/** A part may lose so many records, unless they are all: two delistings are a fifth of a regime of ten, and nothing unusual. */
const FEW = 2

/**
 * Counts the records of a source by the parts that matter each for itself: each list in it, and within each list what is listed
 * because of North Korea. What is lost there may be little of a file that has all programmes.
 */
export class PartCounts {
  readonly #records = new Map<string, number>()

  add (record: ListRecord): void {
    this.#count(record.list)
    if (isUnderDprkProgramme(record)) this.#count(`${record.list}, North Korea`)
  }

  #count (part: string): void {
    this.#records.set(part, (this.#records.get(part) ?? 0) + 1)
  }

  /** The counts, sorted by part. */
  parts (): ListPart[] {
    return [...this.#records].sort(([a], [b]) => a < b ? -1 : 1).map(([part, records]) => ({ part, records }))
  }
}

/**
 * The first part that has lost more than the given share of its records: all of them, or more than a few.
 * @param maxShrink the share, 0-1
 */
export function shrunkPart (before: readonly ListPart[], after: readonly ListPart[], maxShrink: number): { part: string, from: number, to: number } | undefined {
  const now = new Map(after.map(({ part, records }) => [part, records]))
  return before.map(({ part, records }) => ({ part, from: records, to: now.get(part) ?? 0 }))
    .find(({ from, to }) => from - to > from * maxShrink && (to === 0 || from - to > FEW))
}
