import t from 'tap'
import { Schedule } from '../../src/refresh/schedule.js'

const DAY_MS = 86_400_000
/** A Node timer with a longer delay than this fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1

t.test('an interval longer than a timer can be is waited for in full', async t => {
  const timers: [run: () => unknown, ms: number][] = []
  t.intercept(globalThis, 'setTimeout', { value: (run: () => unknown, ms: number) => { timers.push([run, ms]); return { unref () {} } } })
  const ran: number[] = []
  /** The total wait until it has run `often` times. */
  const waited = async (often: number): Promise<number> => {
    let total = 0
    while (ran.length !== often) {
      const [run, ms] = timers.shift()!
      t.ok(ms <= LONGEST_TIMER_MS, `${ms} ms`)
      total += ms
      await run()
    }
    return total
  }
  new Schedule(async () => { ran.push(1) }, 60 * DAY_MS, 0).start(40 * DAY_MS)
  t.equal(await waited(1), 40 * DAY_MS)
  t.equal(await waited(2), 60 * DAY_MS)
})
