import { tmpdir } from 'node:os'
import type { GivenColumn } from './columns/given.js'
import { FileError } from '../file-error.js'
import { isGzip } from '../gzip-mark.js'
import { gunzip } from './gzip.js'
import type { FileInput } from './input.js'
import { DEFAULT_LIMITS, type FileLimits } from './limits.js'
import type { FileFormat, FileReading, SupplierFile, SupplierRow } from './row.js'
import { Spool } from './spool.js'
import { readTable, type Table } from './table.js'
import { findEncoding, givenEncoding } from './text/encoding.js'
import { readCsv } from './text/read-csv.js'
import { readNdjson } from './text/read-ndjson.js'
import { decode, readSample } from './text/read-text.js'
import { openSheet } from './open-sheet.js'

export interface OpenOptions {
  /** What the file is; left out, its bytes tell. */
  inputFormat?: FileFormat
  /** Of text, under any usual name; left out, it is found out. */
  encoding?: string
  /** Of CSV, one character; left out, it is found out. */
  delimiter?: string
  /** Of XLSX; left out, the first that is not hidden. */
  sheet?: string
  columns?: readonly GivenColumn[]
  header?: boolean
  limits?: FileLimits
  /** Where a packed XLSX file is unpacked to. */
  folder?: string
}

/** What a format's reader makes of a file. */
interface Opened extends Table {
  facts: Pick<FileReading, 'format' | 'encoding' | 'encodingBasis' | 'delimiter' | 'sheet'>
  progress: () => number
  close?: () => Promise<void>
}

/**
 * Understands a supplier file as far as its header; the rows are read as they are asked for.
 * @throws FileError when it is no table, names no party, is too large, or an option does not fit it
 */
export async function openSupplierFile (input: FileInput, options: OpenOptions = {}): Promise<SupplierFile> {
  const limits = options.limits ?? DEFAULT_LIMITS
  if (input.size !== undefined && input.size > limits.bytes) throw new FileError('tooLarge', `has more than ${limits.bytes} bytes`)
  const packed = isGzip(await head(input))
  const plain = packed ? { open: () => gunzip(input.open(), limits.unpackedBytes) } : input
  const opened = await open(plain, packed, input, options, limits)
  return {
    reading: { ...opened.facts, gzip: packed, ...opened.reading },
    rows: limited(opened.rows, limits.rows),
    progress: opened.progress,
    close: async () => await opened.close?.()
  }
}

async function open (plain: Pick<FileInput, 'open'>, packed: boolean, input: FileInput, options: OpenOptions, limits: FileLimits): Promise<Opened> {
  const beginning = await head(plain)
  if (beginning.length === 0) throw new FileError('unreadable', 'is empty')
  const looksZipped = beginning[0] === 0x50 && beginning[1] === 0x4b
  if (options.inputFormat === 'xlsx' || (options.inputFormat === undefined && looksZipped)) {
    return packed ? await openPackedSheet(plain, options, limits) : await openSheet(await input.whole(), options, limits)
  }
  if (isOldWorkbook(beginning)) throw new FileError('unreadable', 'is a workbook of an old kind (.xls) or is protected by a password: save it as XLSX without one')
  return await openText(plain, input, packed, options, limits)
}

async function openText (plain: Pick<FileInput, 'open'>, input: FileInput, packed: boolean, options: OpenOptions, limits: FileLimits): Promise<Opened> {
  const { sample, whole } = await readSample(plain)
  const { encoding, basis } = options.encoding === undefined ? findEncoding(sample, whole) : givenEncoding(options.encoding)
  const start = new TextDecoder(encoding).decode(sample.subarray(0, 1024)).trimStart()
  if (start === '' && whole) throw new FileError('unreadable', 'is empty')
  const format = options.inputFormat ?? (start.startsWith('{') ? 'ndjson' : 'csv')
  if (options.inputFormat === undefined) refuseOtherText(start)

  let bytes = 0
  const arriving = async function * () {
    for await (const chunk of input.open()) {
      bytes += chunk.length
      yield chunk
    }
  }
  const text = decode(packed ? gunzip(arriving(), limits.unpackedBytes) : arriving(), encoding)
  const facts = { format, encoding, encodingBasis: basis }
  const progress = () => input.size === undefined ? 0 : bytes / input.size
  if (format === 'ndjson') return { ...await readNdjson(text, options.columns), facts, progress }
  const { delimiter, rows } = await readCsv(text, options.delimiter)
  return { ...await readTable(rows, options), facts: { ...facts, delimiter }, progress }
}

/** A zip must lie on disk to be read, because its table of contents is at its end. */
async function openPackedSheet (plain: Pick<FileInput, 'open'>, options: OpenOptions, limits: FileLimits): Promise<Opened> {
  const spool = await Spool.create(options.folder ?? tmpdir())
  try {
    await spool.fill(plain.open(), limits.unpackedBytes)
    const opened = await openSheet(await spool.whole(), options, limits)
    return {
      ...opened,
      close: async () => {
        await opened.close?.()
        await spool.remove()
      }
    }
  } catch (error) {
    await spool.remove()
    throw error
  }
}

/** The first bytes, by which formats are told apart; fewer when there are no more. */
async function head (input: Pick<FileInput, 'open'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input.open()) {
    chunks.push(chunk)
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= 8) break
  }
  return Buffer.concat(chunks)
}

/** The compound file of Excel 97 to 2003, which also wraps an encrypted workbook. */
function isOldWorkbook (bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte)
}

function refuseOtherText (start: string): void {
  if (/^<(!doctype|html|\?xml|table|head|body)/i.test(start)) throw new FileError('unreadable', 'is a web page or XML under another name: open it in Excel and save it as XLSX')
  if (/^\[\s*[{\]]/.test(start)) throw new FileError('unreadable', 'is a JSON array: send NDJSON, one object a line')
  if (start.startsWith('%PDF')) throw new FileError('unreadable', 'is a PDF, not a table')
}

async function * limited (rows: AsyncIterable<SupplierRow>, most: number): AsyncGenerator<SupplierRow> {
  let count = 0
  for await (const row of rows) {
    if (++count > most) throw new FileError('tooLarge', `has more than ${most} rows; the first ${most} were screened`)
    yield row
  }
}
