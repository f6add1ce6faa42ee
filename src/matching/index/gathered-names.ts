import type { ListedParty } from '../../../schemas/listed-party.js'
import { ListedNames, type ListedName, type NameReading } from './listed-names.js'
import type { NameModel } from '../scoring/model.js'
import { mostWordsOf } from './most-words.js'
import { NameRows } from './name-rows.js'
import { hashOfText } from '../likeness/fnv.js'
import { weighing } from '../scoring/weighing.js'
import { wholeText } from '../scoring/whole-text.js'

/** The names of one family of parties, gathered and analysed: what a `NameIndex` is built from. */
export class GatheredNames {
  readonly names: ListedNames
  readonly rows: NameRows
  /** By name: the hash of its whole text. */
  readonly hashes: number[] = []

  constructor (reading: NameReading, readonly model: NameModel) {
    this.names = new ListedNames(reading)
    this.rows = new NameRows(weighing(model), model.initialism > 0)
  }

  /**
   * Adds the name and aliases of a party, each canonical text once.
   * @param party its position in the list
   */
  add (party: number, { name, aliases = [] }: ListedParty): void {
    const known = new Map<string, ListedName>()
    for (const { name: text, weak = false } of [{ name }, ...aliases]) {
      const listed: ListedName = { party, text, weak, acronym: false }
      const { canonical } = this.names.read(listed)
      if (canonical !== '' && !known.has(canonical)) known.set(canonical, listed)
    }
    const mostWords = mostWordsOf([...known.values()].map(this.names.read))
    for (const listed of known.values()) {
      this.#keep(listed, mostWords)
      // An abbreviation alone is weak evidence, but documents often name an organisation by it.
      if (this.names.read(listed).ownAcronym !== undefined) this.#keep({ ...listed, weak: true, acronym: true }, mostWords)
    }
  }

  #keep (name: ListedName, mostWords: number): void {
    const analysed = this.names.read(name)
    this.names.add(name)
    this.rows.add(analysed, mostWords)
    this.hashes.push(hashOfText(wholeText(analysed)))
  }
}
