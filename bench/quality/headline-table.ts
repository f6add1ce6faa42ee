import { rates } from './scorecard.js'
import type { Totals } from './totals.js'
import type { Share } from './wilson.js'

const percent = ({ share, n }: Share) => n === 0 ? '-' : (100 * share).toFixed(1)

/** The rows of the headline table: a scorer at a rate, its threshold, and a percentage for each column. */
export function headlineTable (totals: readonly Totals[]): string[][] {
  const [{ organisations, persons }] = totals
  const heads = [...Object.keys(organisations.headline), 'hard negatives', '+ country', 'namesakes', '+ country', ...Object.keys(persons.headline)]
  return [
    ['scorer', 'false alerts', 'threshold', ...heads, 'person threshold'],
    ...rates.flatMap((rate, i) => totals.map(({ scorer, organisations, persons }) => [
      scorer,
      `${rate * 100} %`,
      organisations.thresholds[i].toFixed(4),
      ...Object.values(organisations.headline).map(shares => percent(shares[i])),
      ...['hard_negative_org', 'namesake_org'].flatMap(file =>
        ['all', 'withCountry'].map(key => percent(organisations.files[file][key][i]))),
      ...Object.values(persons.headline).map(shares => percent(shares[i])),
      persons.thresholds[i].toFixed(4)
    ]))
  ]
}

/** A table for a terminal: the first column is heads, one scorer a column. */
export function terminalTable (rows: readonly string[][]): string {
  const turned = rows[0].map((_, column) => rows.map(row => row[column]))
  const widths = rows.map(row => Math.max(...row.map(cell => cell.length)))
  return turned.map(row => row.map((cell, i) => i === 0 ? cell.padEnd(widths[0]) : cell.padStart(widths[i])).join('  ')).join('\n')
}

/** A Markdown table, the first row its head. */
export function markdownTable ([head, ...rows]: readonly string[][]): string {
  const row = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [row(head), row(head.map((_, i) => i === 0 ? '---' : '---:')), ...rows.map(row)].join('\n')
}
