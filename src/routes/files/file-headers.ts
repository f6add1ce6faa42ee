import type { FileReading, FileSummary } from '../../files/row.js'

/** Enough columns to see whether the right ones were recognised. The screened file shows all of them. */
const MOST_COLUMNS = 20
const LONGEST_NAME = 60

/** How a file was read, as JSON in ASCII for the header `x-file-read`. */
export function readingHeader ({ header, columns, ...reading }: FileReading): string {
  return asciiJson({ ...reading, columns: columns.slice(0, MOST_COLUMNS).map(({ field, index }) => ({ field, column: index + 1, name: header[index].slice(0, LONGEST_NAME) })) })
}

/** How the screening of a file ended, as JSON in ASCII for the trailer `x-file-summary`. */
export function summaryTrailer ({ reading, ...summary }: FileSummary): string {
  return asciiJson(summary)
}

/** JSON with every character outside printable ASCII escaped, because header values must be ASCII. */
function asciiJson (value: object): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
