import { readPart, writePart } from './generated-page.js'
import { markdownTable, parseMarkdownTable } from './tables.js'

/** An aim for a figure, in the figure's unit. */
interface Aim { what: string, least?: number, most?: number, unit: string, digits: number, bench: string }

/** The aims in the order of the page. Each is measured by one bench, which writes only its own rows. */
const aims = {
  screening: { what: 'a question in process', most: 60, unit: ' µs', digits: 0, bench: 'bench' },
  timesFuse: { what: 'as fast as raw Fuse.js in process', least: 100, unit: ' times', digits: 0, bench: 'bench' },
  uncached: { what: 'uncached over HTTP, of the bare route', least: 0.4, unit: '', digits: 2, bench: 'bench' },
  memoryHit: { what: 'memory hit over HTTP, of the bare route', least: 0.7, unit: '', digits: 2, bench: 'bench' },
  firstAnswer: { what: 'first answer after Node starts', most: 1, unit: ' s', digits: 1, bench: 'bench' },
  batches: { what: 'batches over HTTP on two cores, parties a second', least: 15_000, unit: '', digits: 0, bench: 'bench:batch' },
  batchGain: { what: 'batches with workers, of the speed without', least: 2, unit: ' times', digits: 2, bench: 'bench:batch' },
  bundledMean: { what: 'mean of a search in the bundled list', most: 30, unit: ' µs', digits: 0, bench: 'bench:speed' },
  largeMean: { what: 'mean with some 20,000 parties', most: 100, unit: ' µs', digits: 0, bench: 'bench:speed' },
  largeP99: { what: 'p99 with some 20,000 parties', most: 1, unit: ' ms', digits: 1, bench: 'bench:speed' },
  millionMemory: { what: 'memory for a million names', most: 2_000, unit: ' MB', digits: 0, bench: 'bench:speed' },
  millionLoad: { what: 'loading a million names', most: 60, unit: ' s', digits: 0, bench: 'bench:speed' },
  millionP99: { what: 'p99 with a million names', most: 5, unit: ' ms', digits: 0, bench: 'bench:speed' }
} satisfies Record<string, Aim>

/** What benches measure towards the aims, each in the unit of its aim. */
export type AimFigures = Partial<Record<keyof typeof aims, number>>

/** Writes figures beside their aims on docs/performance.md. Those of other benches stay. */
export function writeAims (figures: AimFigures, page = 'docs/performance.md'): void {
  const before = new Map(parseMarkdownTable(readPart(page, 'aims')).map(row => [row[0], row]))
  const rows = (Object.entries(aims) as [keyof typeof aims, Aim][]).map(([key, aim]) => {
    const figure = figures[key]
    return figure === undefined ? before.get(aim.what) ?? rowOf(aim) : rowOf(aim, figure)
  })
  writePart(page, 'aims', markdownTable([['aim', 'limit', 'measured', 'met', 'by'], ...rows]))
}

function rowOf ({ what, least, most, unit, digits, bench }: Aim, figure?: number): string[] {
  const limit = least === undefined ? `at most ${most}${unit}` : `at least ${least}${unit}`
  const measured = figure === undefined ? ['', ''] : [figure.toFixed(digits) + unit, figure >= (least ?? 0) && figure <= (most ?? Infinity) ? 'yes' : 'no']
  return [what, limit, ...measured, `\`${bench}\``]
}
