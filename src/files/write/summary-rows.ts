import type { FileReading, FileSummary } from '../row.js'

/** The summary of a screened file for a person, as pairs of a label and its value. */
export function summaryRows ({ complete, incompleteBecause, counts, watchlist, model, policy, reading }: FileSummary): [name: string, value: string | number][] {
  return [
    ['Complete', complete ? 'yes' : `NO: this file is partial, because ${incompleteBecause}`],
    ['Rows', counts.rows],
    ['Block', counts.block],
    ['Review', counts.review],
    ['Clear', counts.clear],
    ['Not screened', counts.error],
    ['Screened with notes', counts.noted],
    ['List', `${watchlist.version}${watchlist.asOf === undefined ? '' : ` as of ${watchlist.asOf}`}`],
    ['Scoring model', model],
    ['Risk policy', policy],
    ['File read as', describeReading(reading)],
    ['Columns used', reading.columns.map(({ field, index }) => `${reading.header[index]} = ${field}`).join('; ') || 'party'],
    ['Columns passed through', reading.header.filter((_, i) => !reading.columns.some(({ index }) => index === i)).join('; ') || 'none']
  ]
}

function describeReading ({ format, gzip, encoding, encodingBasis, delimiter, sheet, headerLine }: FileReading): string {
  return [
    format.toUpperCase() + (gzip ? ', gzip' : ''),
    encoding && `${encoding} (${encodingBasis})`,
    delimiter && `delimiter ${delimiter === '\t' ? 'tab' : delimiter}`,
    sheet !== undefined && `sheet ${sheet}`,
    headerLine > 0 && `header in line ${headerLine}`
  ].filter(Boolean).join(', ')
}
