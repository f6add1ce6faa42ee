import { createReadStream } from 'node:fs'
import { Readable } from 'node:stream'
import type { Problem } from '../../../schemas/problem.js'
import type { FileOptions } from '../../../schemas/screen-file.js'
import { fileSummary } from '../../files/file-summary.js'
import { countRow, noRows } from '../../files/row-counts.js'
import type { FileReading, FileSummary, RowResult, ScreenedRow } from '../../files/row.js'
import { FileError } from '../../formats/file-error.js'
import type { FileRun } from './file-run.js'
import { RowCount } from './row-count.js'

export interface RemoteSource {
  server: string
  file: string
  options: FileOptions
  signal: AbortSignal
}

/** A line of the service's answer: the first is `file`, the last `summary`, and every other a row. */
type AnswerLine = { file: FileReading } | { summary: FileSummary } | ({ line: number, row: Record<string, string> } & RowResult)

/**
 * Has a service screen a file. The file is still being sent while the answer is read.
 * @throws FileError for a fault of the file or of an option; Error with a one-line message for anything else
 */
export async function remoteRun ({ server, file, options, signal }: RemoteSource): Promise<FileRun> {
  const url = serviceUrl(server)
  url.search = new URLSearchParams(Object.entries({ ...options, format: 'ndjson' }).map(([key, value]): [string, string] => [key, String(value)])).toString()
  const answer = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: Readable.toWeb(createReadStream(file)) as ReadableStream,
    duplex: 'half',
    // Also interrupts reading an answer that has stalled.
    signal
  }).catch((error: Error & { cause?: NodeJS.ErrnoException }) => {
    throw signal.aborted ? interrupted() : new Error(`${url.origin} cannot be reached (${error.cause?.code ?? error.cause?.message ?? error.message})`)
  })
  if (!answer.ok) await refuse(answer)
  const lines = linesOf(answer.body!)
  const first = await lines.next().then(({ value }) => value, error => { throw signal.aborted ? interrupted() : error })
  if (first === undefined || !('file' in first)) throw new Error(`${url.origin} does not answer as a Tumen service does`)
  return new RemoteRun(first.file, lines, signal, () => new RowCount(file, options))
}

/** The address of file screening at a service. */
function serviceUrl (server: string): URL {
  if (!/^https?:/.test(server) || !URL.canParse(server)) throw new Error('--server must be a URL that begins with http:// or https://')
  return new URL('v1/screen/file', server.endsWith('/') ? server : `${server}/`)
}

function interrupted (): Error {
  return new Error('it was interrupted before the service answered')
}

class RemoteRun implements FileRun {
  readonly counts = noRows()
  #summary: FileSummary | undefined
  #count: RowCount | undefined
  #because = 'the answer of the service was cut off'

  constructor (readonly reading: FileReading, readonly lines: AsyncGenerator<AnswerLine>, readonly signal: AbortSignal, readonly countRows: () => RowCount) {}

  readonly rows: AsyncIterable<ScreenedRow> = { [Symbol.asyncIterator]: () => this.#read() }

  /** If the answer ends without its summary line, the rows are reported as partial and the versions as unknown. */
  readonly summary = (): FileSummary => this.#summary ??
    fileSummary({ counts: this.counts, watchlist: { version: 'unknown' }, model: 'unknown', policy: 'unknown', reading: this.reading }, this.#because)

  /** The service does not send the number of rows, so they are counted here, starting when progress is first asked for. */
  readonly progress = (): number | undefined => {
    this.#count ??= this.countRows()
    const { total } = this.#count
    return total === undefined ? undefined : Math.min(1, this.counts.rows / Math.max(1, total))
  }

  async close (): Promise<void> {
    this.#count?.stop()
    await this.lines.return(undefined)
  }

  async * #read (): AsyncGenerator<ScreenedRow> {
    try {
      for await (const line of this.lines) {
        if (this.signal.aborted) {
          this.#because = 'it was interrupted'
          return
        }
        if ('summary' in line) this.#summary = line.summary
        else if ('row' in line) yield this.#row(line)
      }
    } catch {
      // The connection broke or was interrupted; the summary then reports the file as partial.
      if (this.signal.aborted) this.#because = 'it was interrupted'
    }
  }

  #row ({ line, row, ...result }: { line: number, row: Record<string, string> } & RowResult): ScreenedRow {
    countRow(this.counts, result)
    return { line, cells: this.reading.header.map(name => row[name] ?? ''), result }
  }
}

async function refuse (answer: Response): Promise<never> {
  const { errors, detail, code } = await answer.json().catch(() => ({})) as Partial<Problem>
  const [fault] = errors ?? []
  if (fault === undefined) throw new Error(`the service answered ${answer.status}${code === undefined ? '' : ` ${code}`}: ${detail ?? 'nothing more'}`)
  throw new FileError(fault.path === '' ? 'unreadable' : 'options', fault.message, fault.path.slice(1) || undefined)
}

async function * linesOf (body: ReadableStream<Uint8Array>): AsyncGenerator<AnswerLine> {
  let rest = ''
  for await (const text of body.pipeThrough(new TextDecoderStream()) as unknown as AsyncIterable<string>) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    for (const line of lines) yield JSON.parse(line) as AnswerLine
  }
}
