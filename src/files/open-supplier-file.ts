import { tmpdir } from 'node:os'
import type { FileFormat } from '../../schemas/screen-file.js'
import { FileError } from '../formats/file-error.js'
import { isGzip } from '../formats/gzip-mark.js'
import type { GivenColumn } from './columns/given.js'
import { gunzip } from './gzip.js'
import type { FileInput } from './input.js'
import { DEFAULT_LIMITS, type FileLimits } from './limits.js'
import { openSheet } from './open-sheet.js'
import type { FileReading, SupplierFile, SupplierRow } from './row.js'
import { Spool } from './spool.js'
import { readTable, type Table } from './table.js'
import { encodingOf } from './text/encoding.js'
import { readCsv } from './text/read-csv.js'
import { readNdjson } from './text/read-ndjson.js'
import { decode, readSample } from './text/read-text.js'

export interface OpenOptions {
  /** Left out: recognised from the bytes. */
  inputFormat?: FileFormat
  /** Of text without a byte order mark, under any usual name; left out, it is found out. */
  encoding?: string
  /** Of CSV, one character. Left out: detected. */
  delimiter?: string
  /** Of XLSX, its name. Left out: the first sheet that is not hidden. */
  sheet?: string
  columns?: readonly GivenColumn[]
  header?: boolean
  limits?: FileLimits
  /** Where a gzipped XLSX file is decompressed to. */
  folder?: string
}

/** A file as opened by the reader of its format. */
interface Opened extends Table {
  facts: Pick<FileReading, 'format' | 'encoding' | 'encodingBasis' | 'delimiter' | 'sheet'>
  progress: () => number
  close?: () => Promise<void>
}

/**
 * Opens a supplier file and reads it up to its header. The rows are read as they are consumed.
 * @throws FileError when it is not a table, has no column that names the party, is too large, or an option does not fit it
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
  const { encoding, basis } = encodingOf(sample, whole, options.encoding)
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

/** Opens a gzipped XLSX file. It is decompressed to disk first, because the table of contents of a zip is at its end. */
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

/** At least the first 8 bytes, by which formats are told apart; fewer if the file is shorter. */
async function head (input: Pick<FileInput, 'open'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  for await (const chunk of input.open()) {
    chunks.push(chunk)
    if (chunks.reduce((sum, { length }) => sum + length, 0) >= 8) break
  }
  return Buffer.concat(chunks)
}

/** Whether it is a compound file, as Excel 97 to 2003 writes; an encrypted XLSX workbook is wrapped in one too. */
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
