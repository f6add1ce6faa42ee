import { parseArgs } from 'node:util'
import { writePart } from '../generated-page.js'
import { measuredOn } from '../measured-on.js'
import { markdownTable, terminalTable } from '../tables.js'
import { swapUnderLoad, type SwapLoad } from './swap-load.js'

// `npm run bench:swap`: measures what a change of the list costs requests that arrive meanwhile, and writes it down. With
// options, such as `-- --parties 20000 --generations 4`, the figures are only printed.
const usual = { parties: '772,20000', generations: '10', quiet: '5' }
const { values } = parseArgs({ options: { parties: { type: 'string' }, generations: { type: 'string' }, quiet: { type: 'string' } } })
const { parties, generations, quiet } = { ...usual, ...values }

const rows = [[
  'parties', 'a second at rest', 'a second swapping', 'p50 ms at rest', 'p50 ms swapping', 'p99 ms at rest', 'p99 ms swapping',
  'slowest swap s', 'MB at rest', 'MB at most', 'MB after', 'failed', 'mixed'
]]
for (const size of parties.split(',').map(Number)) rows.push(rowOf(size, await swapUnderLoad(size, Number(generations), Number(quiet))))
const notes = `${measuredOn} Ten connections, each asking as fast as it is answered, for ${quiet} s at rest and then while ${generations} versions ` +
  'of the list come in use one after the other. A swap lasts from the new version on disk to the first answer from it. Memory is resident ' +
  'memory of the server under load before the first swap, at most, and half a minute after the last. "mixed" counts answers of two versions.'
console.log(terminalTable(rows) + '\n\n' + notes)
if (Object.keys(values).length === 0) writePart('docs/performance.md', 'swap', [notes, markdownTable(rows)].join('\n\n'))

function rowOf (size: number, { quiet, swapping, slowestSwapS, memoryMB }: SwapLoad): string[] {
  const both = (figure: (load: SwapLoad['quiet']) => string) => [figure(quiet), figure(swapping)]
  return [
    String(size),
    ...both(({ perSecond }) => perSecond.toFixed(0)),
    ...both(({ p50 }) => p50.toFixed(0)),
    ...both(({ p99 }) => p99.toFixed(0)),
    slowestSwapS.toFixed(1),
    ...[memoryMB.before, memoryMB.most, memoryMB.after].map(String),
    String(quiet.failed + swapping.failed),
    String(quiet.mixed + swapping.mixed)
  ]
}
