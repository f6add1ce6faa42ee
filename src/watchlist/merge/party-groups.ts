/** Groups of records that are one party, as disjoint sets. Each record starts in a group of its own. */
export class PartyGroups {
  readonly #parent: Int32Array
  readonly #members = new Map<number, number[]>()

  /** @param count number of records; they are numbered from 0 */
  constructor (count: number) {
    this.#parent = Int32Array.from({ length: count }, (_, record) => record)
  }

  /** The number of a record's group; it may change when groups are joined. */
  groupOf (record: number): number {
    let group = record
    while (this.#parent[group] !== group) {
      this.#parent[group] = this.#parent[this.#parent[group]]
      group = this.#parent[group]
    }
    return group
  }

  /** The records in the group of a record, itself included. */
  membersOf (record: number): readonly number[] {
    const group = this.groupOf(record)
    return this.#members.get(group) ?? [group]
  }

  /** Joins the groups of two records. */
  join (left: number, right: number): void {
    const [group, other] = [this.groupOf(left), this.groupOf(right)].sort((a, b) => this.membersOf(b).length - this.membersOf(a).length)
    if (group === other) return
    const members = [...this.membersOf(group), ...this.membersOf(other)]
    this.#parent[other] = group
    this.#members.delete(other)
    this.#members.set(group, members)
  }

  /** All groups, each with its records in ascending order, ordered by their first record. */
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
