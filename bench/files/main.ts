import { mkdtempSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { readPart, writePart } from '../generated-page.js'
import { measuredIn, measuredOn } from '../measured-on.js'
import { progress } from '../progress.js'
import { markdownTable, parseMarkdownTable, terminalTable } from '../tables.js'
import { checkScreened } from './checked.js'
import { mergedRows } from './merged-rows.js'
import { planRuns, type FileKind } from './plan.js'
import { screenByJob } from './by-job.js'
import { screenByService, screenByTerminal, type Screened } from './by-one-process.js'
import { writeSupplierCsv, writeSupplierXlsx } from './supplier-file.js'
import { LISTED_ROWS, suppliers, type Supplier } from './suppliers.js'

// Screens supplier files of several sizes, encodings and formats by `tumen screen-file`, by POST /v1/screen/file and by jobs,
// each in its own processes. Every row that comes back is compared with the one that was sent. The bench may be run in parts:
// results of earlier runs of the same code on the same kind of machine stay in the page until they are measured again.

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: '.' },
    parts: { type: 'string', default: 'encodings,jobs,memory' },
    rows: { type: 'string', default: '100000' },
    encodings: { type: 'string', default: 'euc-kr,windows-1251,utf-16le' },
    formats: { type: 'string', default: 'csv,xlsx' },
    through: { type: 'string', default: 'screen-file,/v1/screen/file' },
    workers: { type: 'string', default: '1,2' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    write: { type: 'boolean', default: false }
  }
})
const PAGE = 'docs/performance.md'
const HEAD = ['file', 'rows', 'MB', 'through', 'seconds', 'rows a second', 'peak MB', 'listed found', 'other alerts']
// Suppliers are companies, so only organisations are used, and no weak aliases.
const listed = (await readBundledWatchlist()).parties.filter(({ type }) => type === 'company' || type === 'organization')
  .flatMap(({ name, aliases = [] }) => [name, ...aliases.filter(({ weak }) => weak !== true).map(alias => alias.name)])
const folder = mkdtempSync(join(tmpdir(), 'tumen-bench-'))
const plan = planRuns(values)
const table: string[][] = []

const notes = `${measuredOn} The rows are names of real companies that are on no list, as far as the encoding can write them, repeated ` +
  `with a number, and ${LISTED_ROWS} names of listed organisations with one typo each. Answers are in NDJSON, and each row is compared with ` +
  'the one that was sent. screen-file and the service have one worker thread per core. Jobs have a service that does no work and the number ' +
  'of worker processes given; their time runs from the upload to the last row answered. Peak memory is that of the largest process.'

try {
  for (const [i, { size, encoding, format, ways }] of plan.entries()) {
    progress(`file ${i + 1} of ${plan.length}: ${size} rows, ${format} ${encoding}`)
    const sent = [...suppliers(join(values.bench, 'benign', 'organizations.txt.gz'), encoding, size, listed)]
    const path = await writeSuppliers(format, sent, encoding)
    for (const way of ways) {
      const output = join(folder, 'screened.ndjson')
      const screened = await screen(way, path, output)
      await add({ what: `${format.toUpperCase()} ${encoding}`, path, way, size }, screened, await checkScreened(output, sent))
    }
    rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true })
}
console.log('\n' + terminalTable([HEAD, ...table]))

async function writeSuppliers (format: FileKind, sent: readonly Supplier[], encoding: string): Promise<string> {
  const path = join(folder, `suppliers.${format}`)
  await (format === 'csv' ? writeSupplierCsv(path, sent, encoding) : writeSupplierXlsx(path, sent))
  return path
}

async function screen (way: string, path: string, output: string): Promise<Screened> {
  if (way === 'screen-file') return await screenByTerminal(path, output)
  if (way === '/v1/screen/file') return await screenByService(path, output)
  return await screenByJob(path, output, Number(way.match(/\d+/)![0]))
}

/** Each row is written as soon as it is there: a bench that is cut short leaves what it has measured. */
async function add (
  { what, path, way, size }: { what: string, path: string, way: string, size: number },
  { seconds, peak }: Screened, { found, missed, alerts }: Awaited<ReturnType<typeof checkScreened>>
): Promise<void> {
  table.push([
    what, String(size), (statSync(path).size / 1e6).toFixed(1), way, seconds.toFixed(1), (size / seconds).toFixed(0), (peak / 1e6).toFixed(0), `${found} of ${LISTED_ROWS}`, String(alerts)
  ])
  progress(table.at(-1)!.join(' | '))
  if (missed.length > 0) progress(`listed, and not found: ${missed.join('; ')}`)
  if (!values.write) return
  const before = readPart(PAGE, 'files')
  const comparable = before.startsWith(measuredIn) ? parseMarkdownTable(before).slice(1) : []
  writePart(PAGE, 'files', [notes, markdownTable([HEAD, ...mergedRows(comparable, table)])].join('\n\n'))
}
