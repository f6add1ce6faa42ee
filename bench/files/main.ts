import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { writePart } from '../generated-page.js'
import { namesOf } from '../inputs/list.js'
import { progress } from '../progress.js'
import { startServer } from '../screening/servers.js'
import { markdownTable, terminalTable } from '../tables.js'
import { checkScreened } from './checked.js'
import { measured, peakBytes } from './measured.js'
import { writeSupplierCsv, writeSupplierXlsx } from './supplier-file.js'
import { LISTED_ROWS, suppliers } from './suppliers.js'

// Supplier files of several sizes, encodings and formats, through `tumen screen-file` and POST /v1/screen/file, each in a process
// of its own. Every row that comes back is compared with the one that was sent.

const { values } = parseArgs({
  options: {
    bench: { type: 'string', default: '.' },
    sizes: { type: 'string', default: '10000,100000,1000000' },
    encodings: { type: 'string', default: 'euc-kr,windows-1251,utf-16le' },
    write: { type: 'boolean', default: false }
  }
})
const cli = fileURLToPath(new URL('../../src/cli/main.js', import.meta.url))
const listed = (await readBundledWatchlist()).parties.flatMap(namesOf)
const folder = mkdtempSync(join(tmpdir(), 'tumen-bench-'))
const busy = loadavg()[0]
const table = [['file', 'rows', 'MB', 'through', 'seconds', 'rows a second', 'peak MB', 'listed found', 'other alerts']]

try {
  for (const size of values.sizes.split(',').map(Number)) {
    for (const encoding of values.encodings.split(',')) {
      const sent = [...suppliers(join(values.bench, 'benign', 'organizations.txt.gz'), encoding, size, listed)]
      const csv = join(folder, 'suppliers.csv')
      await writeSupplierCsv(csv, sent, encoding)
      await run(`CSV ${encoding}`, csv, sent)
      if (encoding !== 'utf-16le') continue
      const xlsx = join(folder, 'suppliers.xlsx')
      await writeSupplierXlsx(xlsx, sent)
      await run('XLSX', xlsx, sent)
    }
  }
} finally {
  rmSync(folder, { recursive: true })
}

const notes = `${process.version}, ${cpus().length} × ${cpus()[0].model}, load average at the start ${busy.toFixed(1)}. Real company names of no list as far as the encoding ` +
  `can write them, repeated with a number, and ${LISTED_ROWS} listed names with one typo each; answers in NDJSON, each row compared with the one that was sent. Worker ` +
  'threads: one a core. Peak memory of the whole process; its list, caches and threads take most of it.'
console.log('\n' + terminalTable(table))
if (values.write) writePart('docs/performance.md', 'files', [notes, markdownTable(table)].join('\n\n'))

async function run (what: string, path: string, sent: Parameters<typeof checkScreened>[1]): Promise<void> {
  const output = join(folder, 'screened.ndjson')
  const megabytes = (statSync(path).size / 1e6).toFixed(1)
  const add = async (through: string, { seconds, peak }: { seconds: number, peak: number }) => {
    const { found, alerts } = await checkScreened(output, sent)
    table.push([what, String(sent.length), megabytes, through, seconds.toFixed(1), (sent.length / seconds).toFixed(0), (peak / 1e6).toFixed(0), `${found} of ${LISTED_ROWS}`, String(alerts)])
    progress(table.at(-1)!.join(' | '))
  }
  await add('screen-file', await measured(cli, ['screen-file', path, '-o', output]))
  await add('/v1/screen/file', await byServer(path, output))
}

/** The server is ready and its threads are started before the time is taken. */
async function byServer (path: string, output: string): Promise<{ seconds: number, peak: number }> {
  const server = await startServer('../../src/server.js')
  try {
    const startedAt = performance.now()
    const answer = await fetch(`${server.url}/v1/screen/file?format=ndjson`, {
      method: 'POST',
      headers: { 'content-type': 'application/octet-stream' },
      body: Readable.toWeb(createReadStream(path)) as ReadableStream,
      duplex: 'half'
    })
    if (!answer.ok) throw new Error(await answer.text())
    await pipeline(answer.body!, createWriteStream(output))
    return { seconds: (performance.now() - startedAt) / 1000, peak: peakBytes(server.pid) }
  } finally {
    await server.stop()
  }
}
