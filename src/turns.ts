import { setImmediate as nextTurn } from 'node:timers/promises'
import type { Steps } from './steps.js'

/** How long steps run before requests get their turn, milliseconds. */
const TURN_MS = 1

/**
 * Takes steps a little at a time, with everything else that the process has to do between, so that long work on the
 * request thread holds an answer up by about a millisecond.
 * @throws what a step throws
 */
export async function inTurns<Result> (steps: Steps<Result>): Promise<Result> {
  for (;;) {
    const began = performance.now()
    do {
      const { done, value } = steps.next()
      if (done === true) return value
    } while (performance.now() - began < TURN_MS)
    await nextTurn()
  }
}
