import { setImmediate } from 'node:timers/promises'

let ending: Promise<void> | undefined

/**
 * Resolves when all requests that came in together have been worked on. Their answers then go out one right after the other: each that is
 * sent by itself wakes a client that sleeps while the next is computed, and that costs more than many an answer.
 */
export function endOfTurn (): Promise<void> {
  ending ??= setImmediate().then(() => { ending = undefined })
  return ending
}
