/**
 * Records that are one party, as disjoint sets: every record begins alone, and sets are joined.
 */
export class PartyGroups {
  readonly #parent: Int32Array
  readonly #members = new Map<number, number[]>()

  /** @param count records are numbered from 0 */
  constructor (count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, record) => record)
  }

  /** The number that stands for the group of a record. */
  groupOf (record: number): number {
    let group = record
    while (this.#parent[group] !== group) {
      this.#parent[group] = this.#parent[this.#parent[group]]
      group = this.#parent[group]
    }
    return group
  }

  /** The records of the group that a record is in. */
  membersOf (record: number): readonly number[] {
    const group = this.groupOf(record)
    return this.#members.get(group) ?? [group]
  }

  /** Makes one group of those of two records. */
  join (left: number, right: number): void {
    const [group, other] = [this.groupOf(left), this.groupOf(right)].sort((a, b) => this.membersOf(b).length - this.membersOf(a).length)
    if (group === other) return
    const members = [...this.membersOf(group), ...this.membersOf(other)]
    this.#parent[other] = group
    this.#members.delete(other)
    this.#members.set(group, members)
  }

  /** Every group once, its records in order, by its first record. */
  all (): number[][] {
    const groups = new Map<number, number[]>()
    for (let record = 0; record < this.#parent.length; record++) {
      const group = this.groupOf(record)
      const members = groups.get(group)
      if (members === undefined) groups.set(group, [record])
      else members.push(record)
    }
    return [...groups.values()]
  }
}
