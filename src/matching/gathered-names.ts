import type { ListedParty } from '../../schemas/listed-party.js'
import { ListedNames, type NameReading } from './listed-names.js'
import { weighing, type NameModel } from './model.js'
import { NameRows } from './name-columns.js'
import { hashOfText } from './fnv.js'

/** The names of parties as they are gathered for an index. */
export class GatheredNames {
  readonly names: ListedNames
  readonly rows: NameRows
  /** Of each name: the hash of its text in canonical form. */
  readonly hashes: number[] = []

  constructor (readonly reading: NameReading, readonly model: NameModel) {
    this.names = new ListedNames(reading)
    this.rows = new NameRows(weighing(model), model.initialism > 0)
  }

  /** Adds the names of a party at a position, each text once. */
  add (party: number, { name, aliases = [] }: ListedParty): void {
    const known = new Set<string>()
    for (const { name: text, weak = false } of [{ name }, ...aliases]) {
      const canonical = this.reading.canonical(text)
      if (canonical === '' || known.has(canonical)) continue
      known.add(canonical)
      const hash = hashOfText(canonical)
      const analysed = this.names.add({ party, text, weak, acronym: false })
      this.rows.add(analysed)
      this.hashes.push(hash)
      if (analysed.ownAcronym === undefined) continue
      // An abbreviation alone is weak evidence, but it is how papers often name a body.
      this.rows.add(this.names.add({ party, text, weak: true, acronym: true }))
      this.hashes.push(hash)
    }
  }
}
