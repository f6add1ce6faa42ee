import type { ListedParty } from '../../../schemas/listed-party.js'
import { canonicalName } from '../../names/text/canonical.js'
import { addOnce } from '../add-once.js'
import type { KeyedRecord } from './record-key.js'

type Alias = NonNullable<ListedParty['aliases']>[number]

/** The names of one party. */
export interface MergedNames {
  name: string
  /** The lists that have `name`. */
  sources: string[]
  /** All others; case does not distinguish names. */
  aliases: Alias[]
}

/**
 * The name that a party goes by, which is that of the first record, and its aliases.
 * @param records in the order of precedence; at least one
 * @param readable a name in a form chosen by people; it is used if a list has it in any order of words
 */
export function mergedNames (records: readonly KeyedRecord[], readable?: string): MergedNames {
  const chosen = readable === undefined ? [] : sourcesWith(records, name => inAnyOrder(name) === inAnyOrder(readable))
  const name = chosen.length > 0 ? readable! : records[0].record.names[0].name
  const sources = chosen.length > 0 ? chosen : sourcesWith(records, each => sameText(each, name))
  return { name, sources, aliases: aliasesOf(records, name) }
}

/** All names but the party's own. An alias is weak when every list that has it says so. */
function aliasesOf (records: readonly KeyedRecord[], primary: string): Alias[] {
  const aliases = new Map<string, Alias>()
  for (const { record, source } of records) {
    for (const { name, kind, weak, script } of record.names) {
      if (sameText(name, primary)) continue
      const known = aliases.get(plain(name))
      if (known === undefined) {
        aliases.set(plain(name), { name, weak, kind: kind === 'primary' ? 'aka' : kind, script, sources: [source] })
        continue
      }
      known.weak &&= weak
      addOnce(known.sources!, source)
    }
  }
  return [...aliases.values()]
}

function sourcesWith (records: readonly KeyedRecord[], fits: (name: string) => boolean): string[] {
  return [...new Set(records.filter(({ record }) => record.names.some(({ name }) => fits(name))).map(({ source }) => source))]
}

/** A name with its words sorted, because lists put the family name first or last, with or without a comma. */
function inAnyOrder (name: string): string {
  return canonicalName(name).split(' ').sort().join(' ')
}

function sameText (a: string, b: string): boolean {
  return plain(a) === plain(b)
}

function plain (text: string): string {
  return text.normalize('NFKC').toLowerCase().replace(/\s+/g, ' ')
}
