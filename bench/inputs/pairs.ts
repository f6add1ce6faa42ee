import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { readJsonLines } from './lines.js'

/** A labelled row of the benchmark: the name of a query, and the names of a listed party that it does or does not match. */
export interface Pair {
  id: string
  kind: 'organization' | 'person'
  query: { name: string, country?: string }
  target: { name: string, aliases?: string[], countries?: string[] }
  match: boolean
  category: string
  /** How a positive's name relates to the party's names, and so whether it can be found by its letters at all. */
  rel?: 'string' | 'borderline' | 'acronym' | 'unrelated' | 'identical'
  method?: string
  list?: string
  listId?: string
  queryListId?: string
  group: string
}

/** Reads the labelled rows of the benchmark, by file name without its extension. */
export function readPairs (folder: string): Map<string, Pair[]> {
  const ending = '.ndjson.gz'
  const cases = join(folder, 'cases')
  const files = readdirSync(cases).filter(file => file.endsWith(ending)).sort()
  return new Map(files.map(file => [file.slice(0, -ending.length), readJsonLines<Pair>(join(cases, file))]))
}
