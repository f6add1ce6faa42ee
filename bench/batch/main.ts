import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { writePart } from '../generated-page.js'
import { namesOf } from '../inputs/list.js'
import { measuredOn } from '../measured-on.js'
import { writeAims } from '../performance-aims.js'
import { progress } from '../progress.js'
import { madeUpCompanies } from '../screening/made-up-names.js'
import { startServer } from '../screening/servers.js'
import { median, percentile } from '../speed/timing.js'
import { mixedQueries } from '../speed/typos.js'
import { markdownTable, terminalTable } from '../tables.js'
import { loadBatches, readUsage, type Round } from './load.js'

// Measures batches over HTTP with different numbers of worker threads. Each number of threads has its own server. The
// servers get the same batches in turn, round after round, so that other load on the machine affects them alike.

const workers = [0, 1, 2]
const rounds = 5
const batches = 20
const size = 1_000

const { parties } = await readBundledWatchlist()
const listed = parties.flatMap(namesOf)
const names = mixedQueries(madeUpCompanies(batches * size), listed, batches * size * 1.1).slice(0, batches * size)
const bodies = Array.from({ length: batches }, (_, i) =>
  JSON.stringify({ parties: names.slice(i * size, (i + 1) * size).map(name => ({ party: { name } })) }))

const servers = await Promise.all(workers.map(count => startServer('../../src/server.js', { WORKERS: String(count), CACHE_MAX_ENTRIES: '1' })))
try {
  // The first pass starts and warms up the threads and is not counted.
  for (const { url } of servers) await loadBatches(url, bodies)
  const results = servers.map((): Round[] => [])
  for (let round = 0; round < rounds; round++) {
    for (const [i, { url }] of servers.entries()) results[i].push(await loadBatches(url, bodies))
    progress(`round ${round + 1} of ${rounds}`)
  }
  const memory = await Promise.all(servers.map(async ({ url }) => (await readUsage(url)).residentBytes))
  const perSecond = results.map(each => median(each.map(({ seconds }) => names.length / seconds)))
  // Compared within each round, because its measurements are close together in time.
  const ofNone = results.map(each => median(each.map(({ seconds }, round) => results[0][round].seconds / seconds)))
  const table = [
    ['worker threads', 'parties a second', 'of none', 'CPU µs a party', 'single p50 ms', 'single p99 ms', 'memory MB'],
    ...workers.map((count, i) => [
      String(count),
      perSecond[i].toFixed(0),
      ofNone[i].toFixed(2),
      median(results[i].map(({ cpuSeconds }) => cpuSeconds * 1e6 / names.length)).toFixed(1),
      median(results[i].map(({ singles }) => percentile(singles, 0.5))).toFixed(1),
      median(results[i].map(({ singles }) => percentile(singles, 0.99))).toFixed(1),
      (memory[i] / 1e6).toFixed(0)
    ])
  ]
  console.log('\n' + terminalTable(table))
  const notes = `${measuredOn} Batches of ${size} parties over HTTP, two at a time, nothing cached. Half are made-up companies, ` +
    'half listed names with one typo, no name twice. "single" is one screening at a time, asked while the batches run. Figures are ' +
    `medians of ${rounds} rounds; memory is measured after the last.`
  writePart('docs/performance.md', 'batch', [notes, markdownTable(table)].join('\n\n'))
  writeAims({ batches: perSecond.at(-1), batchGain: ofNone.at(-1) })
} finally {
  await Promise.all(servers.map(server => server.stop()))
}
