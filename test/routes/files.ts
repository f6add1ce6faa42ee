import { parse } from 'csv-parse/sync'
import type { App } from '../helper.js'
import type { FileSummary } from '../../src/files/row.js'

export interface FileAnswer {
  status: number
  headers: Record<string, string | undefined>
  raw: Buffer
  trailers: Record<string, string>
}

/** Sends a file as the request body. */
export async function screenFile (app: App, file: Uint8Array | string, query: Record<string, string> = {}, headers: Record<string, string> = {}): Promise<FileAnswer> {
  const response = await app.inject({
    method: 'POST', url: '/v1/screen/file', query, payload: Buffer.from(file), headers: { 'content-type': 'application/octet-stream', ...headers }
  })
  return { status: response.statusCode, headers: response.headers as FileAnswer['headers'], raw: response.rawPayload, trailers: response.trailers }
}

/** The body and headers of a form. A part is a text field, or a file with a name. */
export function form (parts: [name: string, value: string | { filename: string, bytes: Uint8Array | string }][]): { payload: Buffer, headers: { 'content-type': string } } {
  const pieces = parts.flatMap(([name, value]) => {
    const isFile = typeof value !== 'string'
    return [`--frontier\r\ncontent-disposition: form-data; name="${name}"${isFile ? `; filename="${value.filename}"\r\ncontent-type: application/octet-stream` : ''}\r\n\r\n`,
      isFile ? value.bytes : value, '\r\n']
  })
  return {
    payload: Buffer.concat([...pieces, '--frontier--\r\n'].map(piece => Buffer.from(piece))),
    headers: { 'content-type': 'multipart/form-data; boundary=frontier' }
  }
}

export interface CsvAnswer {
  rows: Record<string, string>[]
  /** The pairs in the last line. */
  end: Record<string, string>
}

/** Parses an answer in CSV: its rows, by column title, and its last line. */
export function csvOf ({ raw }: FileAnswer, delimiter = ','): CsvAnswer {
  const records: string[][] = parse(raw, { bom: true, relax_column_count: true, delimiter })
  const [titles, ...rest] = records
  const [end] = rest.pop()!
  return {
    rows: rest.map(cells => Object.fromEntries(cells.map((cell, i) => [titles[i], cell]))),
    end: Object.fromEntries(end.split(' because=')[0].split(' ').slice(1).map(pair => pair.split('=')))
  }
}

/** Parses an answer in NDJSON. */
export function ndjsonOf ({ raw }: FileAnswer) {
  const lines = raw.toString().trimEnd().split('\n').map(line => JSON.parse(line))
  return { file: lines[0].file, rows: lines.slice(1, -1), summary: lines.at(-1)!.summary as FileSummary }
}
