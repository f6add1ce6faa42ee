/** The steps of a screening that are timed, in the order in which they are taken. */
export type Stage = 'analysis' | 'cache' | 'match' | 'risk' | 'explain'

/** Receives how long a stage took. */
export type Observe = (stage: Stage, seconds: number) => void

/** Runs a step as part of a stage. */
export type Timed = <T>(stage: Stage, step: () => T) => T

/** Runs steps without looking at the clock. */
export const untimed: Timed = (_stage, step) => step()

/** Runs steps and reports how long each took, but not those that throw. */
export function timedBy (observe: Observe | undefined): Timed {
  if (observe === undefined) return untimed
  return (stage, step) => {
    const startedAt = performance.now()
    const result = step()
    observe(stage, (performance.now() - startedAt) / 1000)
    return result
  }
}
