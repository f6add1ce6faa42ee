import { createWriteStream } from 'node:fs'
import { realpath } from 'node:fs/promises'
import { pipeline } from 'node:stream/promises'
import { Readable } from 'node:stream'
import { createGzip } from 'node:zlib'
import type { FileFormat, FileOptions } from '../../../schemas/screen-file.js'
import type { FileSummary, RowCounts } from '../../files/row.js'
import { writeScreenedFile } from '../../files/write/screened-file.js'
import { summaryRows } from '../../files/write/summary-rows.js'
import { FileError } from '../../formats/file-error.js'
import { readBasis, type BasisFlags } from '../basis-flags.js'
import { withoutControls, type Streams } from '../terminal.js'
import { localRun } from './local-run.js'
import { showProgress } from './progress-bar.js'
import { remoteRun } from './remote-run.js'

export interface ScreenFileRequest extends BasisFlags {
  file: string
  size: number
  output: string
  format: FileFormat
  options: FileOptions
  server?: string
  summary: boolean
  failOn?: 'review' | 'block'
}

const FAILED = 3

/**
 * Screens a file and writes the screened file. Ctrl-C ends this early, and the file then says that it is partial.
 * @returns the exit code; see `addScreenFileCommand`
 * @throws Error with a one-line message when the file cannot be read, screened or written, or the output is only partial
 */
export async function runScreenFile (request: ScreenFileRequest, streams: Streams): Promise<number> {
  const { file, output, format, server, watchlist, policy, failOn } = request
  if (server !== undefined && (watchlist ?? policy) !== undefined) throw new Error('--watchlist and --policy do not go with --server: the service has its own')
  if (await sameFile(file, output)) throw new Error('--output is the file itself: give it another name')
  const interruption = new AbortController()
  const interrupt = () => interruption.abort()
  process.once('SIGINT', interrupt).once('SIGTERM', interrupt)
  try {
    const source = { ...request, signal: interruption.signal }
    const run = await (server === undefined ? localRun({ ...source, readBasis: () => readBasis(request, streams) }) : remoteRun({ ...source, server }))
    let end: FileSummary | undefined
    const ended = await showProgress(run, streams)
    try {
      const screened = { reading: run.reading, rows: run.rows, summary: () => { end = run.summary(); return end } }
      await write(Readable.from(writeScreenedFile(format, screened), { objectMode: false }), output)
    } finally {
      ended()
      await run.close()
    }
    if (request.summary) streams.stdout.write(table(end!))
    if (!end!.complete) throw new Error(`${output} is partial, because ${end!.incompleteBecause}`)
    return failOn === undefined ? 0 : exitCode(end!.counts, failOn)
  } catch (error) {
    throw error instanceof FileError ? new Error(inWords(error, file)) : error
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', interrupt)
  }
}

async function write (screened: Readable, output: string): Promise<void> {
  const target = createWriteStream(output)
  target.on('error', (error: NodeJS.ErrnoException) => { error.message = `${output} cannot be written (${error.code})` })
  await (/\.gz$/i.test(output) ? pipeline(screened, createGzip(), target) : pipeline(screened, target))
}

/** The exit code for `--fail-on`. A row that could not be screened does not count as passed. */
function exitCode ({ block, review, error }: RowCounts, failOn: 'review' | 'block'): number {
  if (block > 0) return 2
  if (failOn === 'review' && review > 0) return 1
  return error > 0 ? FAILED : 0
}

/** The message of a FileError for a terminal, which names the flag at fault or the file. */
function inWords ({ option, kind, message }: FileError, file: string): string {
  const flag = option === 'lists' ? 'list' : option
  return kind === 'options' ? `--${flag}: ${message}` : `${file} ${message}`
}

function table (summary: FileSummary): string {
  const rows = withoutControls(summaryRows(summary))
  const width = Math.max(...rows.map(([name]) => name.length))
  return rows.map(([name, value]) => `${name.padEnd(width)}  ${typeof value === 'number' ? value.toLocaleString('en') : value}\n`).join('')
}

async function sameFile (a: string, b: string): Promise<boolean> {
  const [first, second] = await Promise.all([a, b].map(path => realpath(path).catch(() => undefined)))
  return first !== undefined && first === second
}
