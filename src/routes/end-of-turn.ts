import { setImmediate } from 'node:timers/promises'

let ending: Promise<void> | undefined

/**
 * Resolves at the end of the current turn of the event loop, when all requests and Redis replies that arrived together have
 * been processed. Their answers are then sent one right after the other. Sending each as soon as it is computed would wake
 * a sleeping client between two computations, which often costs more than computing an answer.
 */
export function endOfTurn (): Promise<void> {
  ending ??= setImmediate().then(() => { ending = undefined })
  return ending
}
