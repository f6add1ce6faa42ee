import { setImmediate } from 'node:timers/promises'

let ending: Promise<void> | undefined

/**
 * Resolves at the end of this turn of the event loop, when what came in together has been worked on: requests, or what Redis said to some. Their
 * answers then go out one right after the other: each that is sent by itself wakes a client that sleeps while the next is computed, and
 * that costs more than many an answer.
 */
export function endOfTurn (): Promise<void> {
  ending ??= setImmediate().then(() => { ending = undefined })
  return ending
}
