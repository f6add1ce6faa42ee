/** Long work cut into small steps: each `next()` does one. Who may not be held up takes them in turns; see inTurns. */
export type Steps<Result> = Generator<void, Result, void>

/** Takes all steps at once. @throws what a step throws */
export function atOnce<Result> (steps: Steps<Result>): Result {
  for (;;) {
    const { done, value } = steps.next()
    if (done === true) return value
  }
}
