import { join } from 'node:path'
import type { ListedParty } from '../../schemas/listed-party.js'
import { recogniseCountry } from '../../src/facts/countries.js'
import { readJsonLines } from './lines.js'

interface Row {
  id: string
  list: string
  kind: 'organization' | 'person'
  name: string
  aliases: string[]
  weakAliases: string[]
  countries?: string[]
  group: string
}

/** A party of a benchmark list. Entries for the same party on several lists have the same group. */
export interface BenchParty { party: ListedParty, group: string }

export type BenchList = 'un_plus_dprk' | 'un_ofac_eu_all'

/** Reads a list of the benchmark as listed parties. */
export function readList (folder: string, list: BenchList): BenchParty[] {
  return readJsonLines<Row>(join(folder, 'watchlist', `${list}.ndjson.gz`)).map(row => ({
    group: row.group,
    party: {
      id: row.id,
      name: row.name,
      type: row.kind,
      aliases: [
        ...row.aliases.map(name => ({ name })),
        ...row.weakAliases.map(name => ({ name, weak: true }))
      ],
      countries: countryCodes(row.countries)
    }
  }))
}

/** The ISO alpha-2 codes of the countries that are recognised, each once, sorted. */
export function countryCodes (names: readonly string[] = []): string[] {
  return [...new Set(names.map(recogniseCountry).filter(code => code !== undefined))].sort()
}

/** Every name of a party: its own, its aliases, its weak aliases. */
export function namesOf (party: ListedParty): string[] {
  return [party.name, ...(party.aliases ?? []).map(alias => alias.name)]
}
