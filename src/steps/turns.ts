import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Steps } from './steps.js'

/** How long steps run before requests get their turn, milliseconds. */
const TURN_MS = 1
/** The share of the time that steps get at least: in a busy process other work may take long until it is their turn again. */
const LEAST_SHARE = 0.1
/** The longest that steps run for that share, milliseconds; also after a process was halted for hours. */
const LONGEST_TURN_MS = 50
/** If other work takes longer than this in its turn, there were requests in it, milliseconds. */
const BUSY_MS = 0.1
/** How long requests then have the thread to themselves, milliseconds. */
const REST_MS = 10

/**
 * Runs steps a little at a time, and lets all other work of the process run in between. While there are requests, they have the
 * thread for most of the time: the steps leave garbage, and its collection must seldom delay an answer. Without requests, the
 * steps go on at once. Under full load one round of all other work takes many times as long as a usual turn, and work that got no
 * more would hardly ever end: its turn grows with the time that the others had.
 * @throws what a step throws
 */
export async function inTurns<Result> (steps: Steps<Result>): Promise<Result> {
  let ended = performance.now()
  for (;;) {
    const began = performance.now()
    const turnMs = Math.min(LONGEST_TURN_MS, Math.max(TURN_MS, (began - ended) * LEAST_SHARE))
    do {
      const { done, value } = steps.next()
      if (done === true) return value
      ended = performance.now()
    } while (ended - began < turnMs)
    await nextTurn()
    if (performance.now() - ended > BUSY_MS) await pause(REST_MS)
  }
}
