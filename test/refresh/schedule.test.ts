import t from 'tap'
import { Schedule } from '../../src/refresh/schedule.js'

const DAY_MS = 86_400_000
/** A timer of Node's that is set to more than this runs at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

t.test('an interval longer than a timer can be is waited for in full', async t => {
  const timers: [run: () => unknown, ms: number][] = []
  t.intercept(globalThis, 'setTimeout', { value: (run: () => unknown, ms: number) => { timers.push([run, ms]); return { unref () {} } } })
  let runs = 0
  let waited = 0
  const waitOut = async (): Promise<void> => {
    for (const before = runs; runs === before;) {
      const [run, ms] = timers.shift()!
      t.ok(ms <= LONGEST_TIMER_MS, `${ms} ms`)
      waited += ms
      await run()
    }
  }
  new Schedule(async () => { runs++ }, 60 * DAY_MS, 0).start(40 * DAY_MS)
  await waitOut()
  t.equal(waited, 40 * DAY_MS)
  await waitOut()
  t.equal(waited, 100 * DAY_MS)
})
