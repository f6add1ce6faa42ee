import { basename } from 'node:path'
import { readAu } from './au.js'
import type { ByteSource } from './byte-source.js'
import { readCa } from './ca.js'
import { readCh } from './ch.js'
import { readEu } from './eu.js'
import type { ListRecord, ReadOptions } from './list-record.js'
import { readOfacAdvanced } from './ofac-advanced.js'
import { readOfacCsv } from './ofac-csv.js'
import { readOfacXml } from './ofac-xml.js'
import { readOpensanctionsCsv } from './opensanctions-csv.js'
import { readOpensanctionsFtm } from './opensanctions-ftm.js'
import { readOwnCsv } from './own-csv.js'
import { readOwnNdjson } from './own-ndjson.js'
import { readUkCsv } from './uk-csv.js'
import { readUkTables } from './uk-tables.js'
import { readUkXml } from './uk-xml.js'
import { readUn } from './un.js'
import { afterProlog } from './xml-prolog.js'

/** A list that was recognised in one or more files. */
export interface RecognisedList {
  /** The format, in words, as in `SyncSource.formats`. */
  format: string
  /** The files of the list. */
  paths: string[]
  /** Reads the records. Errors are those of the importer. */
  read: (options?: ReadOptions) => AsyncGenerator<ListRecord>
}

type Reader = (source: ByteSource, options?: ReadOptions) => AsyncGenerator<ListRecord>

/** Importers by root element. The root elements of OFAC's lists are missing here: only the file's name says which list it is. */
const XML: Readonly<Record<string, readonly [format: string, reader: Reader]>> = {
  CONSOLIDATED_LIST: ['UN XML', readUn],
  export: ['EU XML 1.1', readEu],
  Designations: ['UK XML', readUkXml],
  'swiss-sanctions-list': ['Switzerland XML', readCh],
  'data-set': ['Canada XML', readCa]
}

/** How much of a file is read to recognise it. */
const HEAD_BYTES = 4_096

/** The files of OFAC's CSV set, which have no header, by their number of cells in a row. */
const OFAC_PARTS: Readonly<Record<number, 'primary' | 'addresses' | 'aliases' | 'comments'>> = { 12: 'primary', 6: 'addresses', 5: 'aliases', 2: 'comments' }

/**
 * Recognises lists by the beginnings of their files. Files that make up one list together are read together.
 * @param sourceOf opens a file
 * @returns the lists: first those in a single file, then those in several, each in the order of the files; and the files
 * that are not recognised
 * @throws Error when a file cannot be opened
 */
export async function recogniseLists (paths: readonly string[], sourceOf: (path: string) => ByteSource): Promise<{ lists: RecognisedList[], others: string[] }> {
  const lists: RecognisedList[] = []
  const others: string[] = []
  const sets: { list: string, parts: Map<string, string> }[] = []
  const addTo = (list: string, part: string, path: string): void => {
    const set = sets.find(each => each.list === list && !each.parts.has(part))
    if (set === undefined) sets.push({ list, parts: new Map([[part, path]]) })
    else set.parts.set(part, path)
  }
  for (const path of paths) {
    const head = await headOf(sourceOf(path))
    const ofac = ofacPart(head)
    const ukTable = ukPart(head)
    const single = singleFile(path, head, sourceOf)
    if (single !== undefined) lists.push(single)
    else if (ofac !== undefined) addTo(isConsolidated(path) ? 'OFAC Consolidated' : 'OFAC SDN', ofac, path)
    else if (ukTable !== undefined) addTo('UK', ukTable, path)
    else others.push(path)
  }
  for (const { list, parts } of sets) {
    const set = Object.fromEntries([...parts].map(([part, path]) => [part, sourceOf(path)]))
    if (list === 'UK' && 'subjects' in set && 'names' in set) {
      lists.push({ format: 'UK flat tables', paths: [...parts.values()], read: options => readUkTables({ subjects: set.subjects, names: set.names, ...set }, options) })
    } else if ('primary' in set) {
      lists.push({ format: `${list} CSV`, paths: [...parts.values()], read: options => readOfacCsv(list, { primary: set.primary, ...set }, options) })
    } else {
      others.push(...parts.values())
    }
  }
  return { lists, others }
}

function singleFile (path: string, head: string, sourceOf: (path: string) => ByteSource): RecognisedList | undefined {
  const list = (format: string, reader: Reader): RecognisedList => ({ format, paths: [path], read: options => reader(sourceOf(path), options) })
  const root = rootOf(head)
  if (root === 'sdnList') {
    const name = isConsolidated(path) ? 'OFAC Consolidated' : 'OFAC SDN'
    return list(`${name} XML`, (source, options) => readOfacXml(name, source, options))
  }
  if (root === 'Sanctions') return list(isConsolidated(path) ? 'OFAC Consolidated Advanced XML' : 'OFAC Advanced XML', readOfacAdvanced)
  if (root !== undefined) return Object.hasOwn(XML, root) ? list(...XML[root]) : undefined
  if (head.startsWith('PK') && path.endsWith('.xlsx')) return { format: 'Australia XLSX', paths: [path], read: options => readAu(path, options) }
  if (/^Report Date/i.test(head)) return list('UK CSV', readUkCsv)
  if (/^"?id"?,"?schema"?,/.test(head)) return list('OpenSanctions CSV', readOpensanctionsCsv)
  if (/^\{[^\n]*"schema":/.test(head)) return list('OpenSanctions FtM', readOpensanctionsFtm)
  const own = basename(path).replace(/(\.(csv|ndjson|jsonl|json))?(\.gz)?$/, '')
  if (/^\{[^\n]*"id"\s*:/.test(head)) return list('own NDJSON', source => readOwnNdjson(own, source))
  if (/^"?id"?,"?name"?(,|\r?\n)/i.test(head)) return list('own CSV', source => readOwnCsv(own, source))
}

/** Local name of the first element; undefined when the text is not XML. */
function rootOf (head: string): string | undefined {
  return /^<(?:\w+:)?([A-Za-z][\w-]*)/.exec(afterProlog(head))?.[1]
}

function ofacPart (head: string): string | undefined {
  const [line] = head.split(/\r?\n/, 1)
  if (!/^\d+,/.test(line)) return undefined
  return OFAC_PARTS[line.match(/"(?:[^"]|"")*"|[^,]+/g)?.length ?? 0] ?? (/^\d+,"/.test(line) && line.length > 1000 ? 'comments' : undefined)
}

function ukPart (head: string): string | undefined {
  const [line] = head.split(/\r?\n/, 1)
  if (!line.includes('unique_id')) return undefined
  return line.includes('subject_type') ? 'subjects' : line.includes('full_name') ? 'names' : line.includes('raw_value') ? 'identifiers' : undefined
}

function isConsolidated (path: string): boolean {
  return /cons|non-?sdn/i.test(basename(path))
}

async function headOf (source: ByteSource): Promise<string> {
  let head = Buffer.alloc(0)
  for await (const bytes of source.open()) {
    head = Buffer.concat([head, bytes])
    if (head.length >= HEAD_BYTES) break
  }
  return head.toString('utf8', 0, HEAD_BYTES).replace(/^\ufeff/, '')
}
