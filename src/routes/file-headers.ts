import type { FileReading, FileSummary } from '../files/row.js'

/** Enough to see whether the right columns were taken; the whole is in the answer. */
const MOST_COLUMNS = 20
const LONGEST_NAME = 60

/** How a file was read, for a header: JSON in ASCII. */
export function readingHeader ({ header, columns, ...reading }: FileReading): string {
  return asciiJson({ ...reading, columns: columns.slice(0, MOST_COLUMNS).map(({ field, index }) => ({ field, column: index + 1, name: header[index].slice(0, LONGEST_NAME) })) })
}

/** How a screening ended, for a trailer: JSON in ASCII. */
export function summaryTrailer ({ reading, ...summary }: FileSummary): string {
  return asciiJson(summary)
}

/** Headers are ASCII; JSON can say everything else in it. */
function asciiJson (value: object): string {
  return JSON.stringify(value).replace(/[^\x20-\x7e]/g, character => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}
