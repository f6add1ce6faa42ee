import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Static } from 'typebox'
import { checkOf } from '../../../schemas/check.js'
import { ListedParty } from '../../../schemas/listed-party.js'
import { Type } from '../../../schemas/type.js'
import { packageRoot } from '../../process/package-root.js'
import { parseWrittenLine } from '../json-line.js'
import { WatchlistError } from '../watchlist-error.js'

const Labour = ListedParty.properties.labour

/** One line of data/labour-links.ndjson: a curated party, whose role in overseas labour people have researched and classified. */
const LinkedParty = Type.Object({
  id: Type.String({ minLength: 1, description: 'The id under which answers know the party' }),
  name: Type.String({ description: 'As answers show it while a list has it in any order of words: lists write KIM, Yong Chol, or all in capitals' }),
  records: Type.Array(Type.String(), { minItems: 1, description: 'Its records on the lists, each as LIST:reference, those of more weight first' }),
  ...Labour.properties
}, { additionalProperties: false })
export type LinkedParty = Static<typeof LinkedParty>

const faultsOf = checkOf(LinkedParty)

/** Linked parties by the keys of their records, such as `OFAC:30083`. */
export type LabourLinks = ReadonlyMap<string, LinkedParty>

/** Path of the curated labour links that come with the package. */
function labourLinksPath (): string {
  return join(packageRoot(), 'data', 'labour-links.ndjson')
}

/**
 * Reads the curated labour links, by record.
 * @throws WatchlistError when the file cannot be read, a line is not a curated party, or two parties have the same record
 */
export async function readLabourLinks (path: string = labourLinksPath()): Promise<LabourLinks> {
  const text = await readFile(path, 'utf8').catch((error: Error) => { throw new WatchlistError(path, `cannot be read (${error.message})`) })
  const links = new Map<string, LinkedParty>()
  for (const [index, line] of text.split('\n').entries()) {
    if (line === '') continue
    const party = parse(path, line, index + 1)
    for (const record of party.records) {
      if (links.has(record)) throw new WatchlistError(path, `the record ${record} is in two parties`, index + 1)
      links.set(record, party)
    }
  }
  return links
}

function parse (path: string, line: string, number: number): LinkedParty {
  const party = parseWrittenLine(path, number, line)
  if (faultsOf(party).length > 0) throw new WatchlistError(path, 'is no curated party: id, name and records are needed, and no unknown field', number)
  return party as LinkedParty
}
