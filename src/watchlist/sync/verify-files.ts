import { open } from 'node:fs/promises'
import { basename } from 'node:path'
import { defined } from '../../../schemas/defined.js'
import type { ListPart } from '../generations/generation-facts.js'
import { isOfficial } from '../merge/record-key.js'
import { fileSource } from '../sources/byte-source.js'
import { recogniseLists, type RecognisedList } from '../sources/recognise-lists.js'
import { afterProlog } from '../sources/xml-prolog.js'
import { PartCounts } from './list-parts.js'
import { reasonOf } from './reason-of.js'
import { AbsentError, FORCE, RefusedError } from './refused-error.js'
import type { SyncSource } from './sync-sources.js'

/** The share of skipped rows, relative to records, above which a file is refused. */
const MOST_SKIPPED = 0.02

/** What a list that was found good holds. */
export interface Verified {
  records: number
  parts: ListPart[]
  /** The list's own date, ISO 8601; the newest where there are several lists. */
  published?: string
}

/**
 * Finds the lists of a source among files, in the first of its formats that occurs, or in all formats where `many` is set.
 * @throws AbsentError when there are none
 * @throws RefusedError when there are several where one is expected
 */
export async function listsOf (source: SyncSource, paths: readonly string[]): Promise<RecognisedList[]> {
  const { lists } = await recogniseLists(paths, fileSource)
  const format = source.formats.find(each => lists.some(list => list.format === each))
  const found = lists.filter(list => source.many === true ? source.formats.includes(list.format) : list.format === format)
  if (found.length === 0) throw new AbsentError(await whyNone(source, paths))
  if (found.length > 1 && source.many !== true) {
    throw new RefusedError(`is there ${found.length} times: ${found.map(({ paths }) => basename(paths[0])).join(', ')}; leave one`)
  }
  return found
}

/**
 * Checks lists by reading them to their end.
 * @param force accepts lists of which many rows cannot be used
 * @throws RefusedError when a list is damaged, has the name of an official list although it is a company's own, or all of
 * them hold no record or too many rows that cannot be used
 */
export async function verifyLists (lists: readonly RecognisedList[], force: boolean): Promise<Verified> {
  let records = 0
  const counts = new PartCounts()
  let published: string | undefined
  // At most two reasons are kept, as a file may consist of nothing but rows that cannot be used.
  let skipped = 0
  let first: string | undefined
  let short: string | undefined
  for (const list of lists) {
    try {
      const read = list.read({
        onSkipped: ({ reason }) => {
          skipped++
          first ??= reason
          if (reason.startsWith('the file announces')) short = reason
        },
        onPublished: date => { if (published === undefined || date > published) published = date }
      })
      for await (const record of read) {
        if (list.format.startsWith('own ') && isOfficial(record.list)) {
          throw new RefusedError(`${basename(list.paths[0])} would be the list "${record.list}", which is an official one: give the file another name`)
        }
        if (record.names.length === 0) continue
        records++
        counts.add(record)
      }
    } catch (error) {
      throw new RefusedError(reasonOf(error))
    }
  }
  if (short !== undefined) throw new RefusedError(`is cut off: ${short}`)
  if (records === 0) throw new RefusedError('holds no record')
  if (skipped > records * MOST_SKIPPED && !force) {
    throw new RefusedError(`has ${skipped} rows that cannot be used, such as: ${first}; if that is right, take it with ${FORCE}`)
  }
  return defined({ records, parts: counts.parts(), published })
}

async function whyNone ({ formats }: SyncSource, paths: readonly string[]): Promise<string> {
  if (paths.length === 1) {
    const head = await headOf(paths[0])
    if (head.trim() === '') return 'is empty'
    if (/^<(!doctype\s+html|html)/i.test(afterProlog(head))) return 'is a web page, not a list: its address answers with HTML'
    if (/<!DOCTYPE/i.test(head)) return 'declares a document type, which no list does: entities are not expanded'
  }
  return `is not there as ${formats.join(' or ')}`
}

async function headOf (path: string): Promise<string> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2048), 0, 2048, 0)
    return buffer.toString('utf8', 0, bytesRead)
  } finally {
    await file.close()
  }
}
