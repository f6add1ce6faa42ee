import { markdownTable } from '../tables.js'
import { rates } from './scorecard.js'
import type { Decisions } from './decisions.js'
import type { Totals } from './totals.js'
import type { Share } from './wilson.js'

const percent = (share: number) => (100 * share).toFixed(1)
const plain = ({ share, n }: Share) => n === 0 ? '-' : percent(share)
const withInterval = (share: Share) => `${plain(share)} (${percent(share.low)}-${percent(share.high)})`
const negatives: [string, string][] = [
  ['hard_negative_org', 'hard negatives'],
  ['namesake_org', 'namesakes'],
  ['hard_negative_internal_org', 'other listed organisations'],
  ['hard_negative_internal_person', 'other listed persons']
]

/** The figures that exist only for Tumen, not for the other scorers. */
export interface EngineFigures { identity: Share, candidates: Share, decisions: Record<string, Decisions> }

/** The generated part of docs/quality.md. It has only totals and no names from rows. */
export function qualityReport (totals: readonly Totals[], { identity, candidates, decisions }: EngineFigures): string {
  const engine = totals[0]
  return [
    ...rates.flatMap((rate, i) => [`### At ${rate * 100} % false alerts`, headlines(totals, i)]),
    '### Alerts on names that belong to somebody else\n\nIn percent of the rows, at the threshold for 0.3 % false alerts: by the name alone, and with the countries that the row gives.',
    alerts(totals),
    'Decisions under the bundled policy where both countries are known and differ, as if the other party were designated:',
    markdownTable([
      ['', 'clear', 'review', 'block'],
      ...negatives.filter(([file]) => file in decisions).map(([file, name]) =>
        [name, ...(['clear', 'review', 'block'] as const).map(decision => String(decisions[file][decision]))])
    ]),
    '### The rest of the engine\'s figures at 0.3 %',
    markdownTable([
      ['', 'percent (95 % interval)', 'n'],
      ['first place is the right party, among hits', withInterval(identity), String(identity.n)],
      ['found by the candidate step, of what exhaustive scoring finds', withInterval(candidates), String(candidates.n)],
      ...(engine.withCountry === undefined ? [] : [['false alerts when every company gives its country', `${(engine.withCountry[0] * 100).toFixed(2)}`, String(engine.benignNames)]])
    ]),
    '### The engine by file, at 0.3 %',
    breakdown(engine, 'rel'),
    '### The engine by category, at 0.3 %\n\nAll rows of a category, including those that cannot be found by their letters.',
    breakdown(engine, 'category'),
    '### The engine by kind of edit, at 0.3 %',
    breakdown(engine, 'method')
  ].join('\n\n')
}

function headlines (totals: readonly Totals[], rate: number): string {
  const half = (key: 'organisations' | 'persons') => [
    ...Object.keys(totals[0][key].headline).map(column => [
      column,
      String(totals[0][key].headline[column][rate].n),
      ...totals.map((total, i) => (i === 0 ? withInterval : plain)(total[key].headline[column][rate]))
    ]),
    [`*threshold, ${key}*`, '', ...totals.map(total => total[key].thresholds[rate].toFixed(4))]
  ]
  return markdownTable([
    ['recall, percent', 'n', ...totals.map(({ scorer }) => scorer)],
    ...half('organisations'),
    ...half('persons'),
    ['*benign companies asked*', '', ...totals.map(({ benignNames }) => String(benignNames))],
    ['*invented persons asked*', '', ...totals.map(({ inventedPersons }) => String(inventedPersons))]
  ])
}

function alerts (totals: readonly Totals[]): string {
  return markdownTable([
    ['alerts, percent', 'n', ...totals.flatMap(({ scorer }) => scorer)],
    ...negatives.flatMap(([file, name]) => ['all', 'withCountry'].map(key => {
      const shares = totals.map(({ organisations, persons }) => (organisations.files[file] ?? persons.files[file])[key][0])
      return [key === 'all' ? name : `${name}, with country`, String(shares[0].n), ...shares.map((share, i) => (i === 0 ? withInterval : plain)(share))]
    }))
  ])
}

function breakdown ({ organisations, persons }: Totals, key: string): string {
  const files = Object.entries({ ...organisations.files, ...persons.files })
  return markdownTable([
    ['file', key, 'n', 'recall, percent (95 % interval)'],
    ...files.flatMap(([file, groups]) => Object.entries(groups)
      .filter(([group]) => group.startsWith(`${key} `))
      .map(([group, shares]) => [file, group.slice(key.length + 1), String(shares[0].n), withInterval(shares[0])])
      .sort((a, b) => Number(b[2]) - Number(a[2])))
  ])
}
