import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Steps } from './steps.js'

/** How long steps run before requests get their turn, milliseconds. */
const TURN_MS = 1
/** If other work takes longer than this in its turn, there were requests in it, milliseconds. */
const BUSY_MS = 0.1
/** How long requests then have the thread to themselves, milliseconds. */
const REST_MS = 10

/**
 * Runs steps a little at a time, and lets all other work of the process run in between. While there are requests, they have the
 * thread for most of the time: the steps leave garbage, and its collection must seldom delay an answer. Without requests, the
 * steps go on at once.
 * @throws what a step throws
 */
export async function inTurns<Result> (steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const began = performance.now()
    let ended = began
    do {
      const { done, value } = steps.next()
      if (done === true) return value
      ended = performance.now()
    } while (ended - began < TURN_MS)
    await nextTurn()
    if (performance.now() - ended > BUSY_MS) await pause(REST_MS)
  }
}
