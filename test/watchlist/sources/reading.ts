import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileSource, type ByteSource } from '../../../src/watchlist/sources/byte-source.js'
import { packageRoot } from '../../../src/process/package-root.js'
import type { ListRecord, ReadOptions, SkippedRow } from '../../../src/watchlist/sources/list-record.js'

export interface Reading {
  records: ListRecord[]
  skipped: SkippedRow[]
  published: string[]
}

/** Reads a list to its end. */
export async function readAll (read: (options: ReadOptions) => AsyncIterable<ListRecord>): Promise<Reading> {
  const reading: Reading = { records: [], skipped: [], published: [] }
  const options = { onSkipped: (row: SkippedRow) => { reading.skipped.push(row) }, onPublished: (date: string) => { reading.published.push(date) } }
  for await (const record of read(options)) reading.records.push(record)
  return reading
}

export function fixturePath (name: string): string {
  return join(packageRoot(), 'test', 'watchlist', 'sources', 'fixtures', name)
}

export function fixture (name: string): ByteSource {
  return fileSource(fixturePath(name))
}

/** A source that gives its bytes in small pieces, so that pieces end in all kinds of places. @param piece bytes in each */
export function source (bytes: string | Uint8Array, piece = 7): ByteSource {
  const all = Buffer.from(bytes as string)
  return {
    name: 'test',
    open: async function * () {
      for (let start = 0; start < all.length; start += piece) yield all.subarray(start, start + piece)
    }
  }
}

/** A fixture with changed text, as a source. */
export async function changed (name: string, change: (text: string) => string): Promise<ByteSource> {
  return source(change(await readFile(fixturePath(name), 'utf8')), 64)
}

/** A record without its empty arrays. */
export function filled (record: ListRecord | undefined): Partial<ListRecord> {
  return Object.fromEntries(Object.entries(record ?? {}).filter(([, value]) => !Array.isArray(value) || value.length > 0))
}
