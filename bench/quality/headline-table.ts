import { rates } from './scorecard.js'
import type { Totals } from './totals.js'
import type { Share } from './wilson.js'

const percent = ({ share, n }: Share) => n === 0 ? '-' : (100 * share).toFixed(1)

/** The headline figures in percent, for a first look after a run. Each row is a scorer at a false-alert rate. */
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
