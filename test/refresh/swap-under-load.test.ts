import t from 'tap'
import { swapUnderLoad } from '../../bench/swap/swap-load.js'

t.test('generations swap under full load: every request is answered, each from one generation', { timeout: 300_000 }, async t => {
  // For ten generations, and memory half a minute later, run npm run bench:swap.
  const { quiet, swapping, generations, slowestSwapS } = await swapUnderLoad(772, 4, 1, 0)
  t.equal(generations, 4)
  t.ok(swapping.requests > 0)
  t.same([quiet.failed, quiet.mixed, swapping.failed, swapping.mixed], [0, 0, 0, 0])
  t.comment(`p99 ${quiet.p99} ms at rest, ${swapping.p99} ms while swapping; ${Math.round(quiet.perSecond)} and ${Math.round(swapping.perSecond)} requests a second`)
  t.comment(`slowest swap ${slowestSwapS.toFixed(1)} s`)
})
