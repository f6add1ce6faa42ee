import { grouped } from '../grouped.js'
import { headlineRows, headlines, personHeadlines, reaching } from './recall.js'
import { rates, type Half, type Scorecard } from './scorecard.js'
import type { ScoredPair } from './scored.js'
import type { Share } from './wilson.js'

export interface HalfTotals {
  thresholds: number[]
  /** Recall of each headline column, at each rate. */
  headline: Record<string, Share[]>
  /** Positives by file and then by `rel`, category and method; negatives by file under `all` and `withCountry`. */
  files: Record<string, Record<string, Share[]>>
}

/** The totals of a scorecard: counts, shares and thresholds, without names. */
export interface Totals {
  scorer: string
  benignNames: number
  inventedPersons: number
  microsecondsPerName: number
  withCountry?: number[]
  organisations: HalfTotals
  persons: HalfTotals
}

export function totalsOf ({ scorer, mix, people, microsecondsPerName, withCountry, organisations, persons }: Scorecard): Totals {
  return {
    scorer,
    benignNames: [...mix.values()].reduce((sum, names) => sum + names.length, 0),
    inventedPersons: people.length,
    microsecondsPerName: Math.round(microsecondsPerName * 10) / 10,
    withCountry,
    organisations: halfTotals(organisations, headlines),
    persons: halfTotals(persons, personHeadlines)
  }
}

function halfTotals (half: Half, columns: [string, string[]][]): HalfTotals {
  const at = (rows: readonly ScoredPair[], withCountry = false) =>
    rates.map((_, i) => reaching(rows, half.thresholds[i], withCountry))
  const fileTotals = (rows: ScoredPair[]): Record<string, Share[]> => {
    if (!rows[0].pair.match) return { all: at(rows), withCountry: at(rows, true) }
    const keys: [string, (row: ScoredPair) => string | undefined][] = [
      ['rel', row => row.pair.rel], ['category', row => row.pair.category], ['method', row => row.pair.method]
    ]
    return {
      all: at(rows),
      ...Object.fromEntries(keys.flatMap(([key, of]) =>
        [...grouped(rows, of)].map(([value, group]) => [`${key} ${value}`, at(group)])))
    }
  }
  return {
    thresholds: half.thresholds,
    headline: Object.fromEntries(columns.map(([column, files]) => [column, at(headlineRows(half.rows, files))])),
    files: Object.fromEntries([...grouped(half.rows, row => row.file)].map(([file, rows]) => [file, fileTotals(rows)]))
  }
}
