/**
 * Long work cut into small steps: each `next()` does one. A thread that must answer requests meanwhile runs them with `inTurns`,
 * any other with `atOnce`.
 */
export type Steps<Result> = Generator<void, Result, void>

/**
 * Runs all steps without a pause.
 * @returns the result of the work
 * @throws what a step throws
 */
export function atOnce<Result> (steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
