import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises'
import type { Steps } from './steps.js'

/** How long steps run before requests get their turn, milliseconds. */
const TURN_MS = 1
/** A turn of the others that takes longer than this had requests in it, milliseconds. */
const BUSY_MS = 0.1
/** How long requests then have the thread for themselves, milliseconds. */
const REST_MS = 10

/**
 * Takes steps a little at a time, with everything else that the process has to do between. While there are requests
 * they have the thread for most of the time: what is built leaves garbage, and the pauses of its collection must be
 * few among the answers. Without requests it goes on at once.
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
