import { setFlagsFromString } from 'node:v8'

/** How much a heap may grow beyond what was alive, percent, before V8 looks for what is not. */
const GROWTH_PERCENT = 30

/**
 * Keeps the memory of this process, its threads included, near what is alive while millions of rows pass through. On a machine with
 * much memory V8 would let each heap grow to four times that first: every verdict that falls out of a cache, and every word that is forgotten, has
 * lived long enough to wait for a full collection. A file of 150,000 rows took 0.5 GB in place of 0.8 for 4 % more processor time.
 */
export function keepHeapSteady (): void {
  setFlagsFromString(`--heap-growing-percent=${GROWTH_PERCENT}`)
}
