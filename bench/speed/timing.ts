/** How long questions took, in microseconds; each figure is the median over the runs. */
export interface Timing { questions: number, mean: number, p50: number, p99: number }

export interface Pace {
  runs: number
  /** The time for all runs together; a run that has used up its share is cut short. */
  seconds: number
}

/** After a run to warm up, asks every question once in each run, one after the other, and times each. */
export function timed (ask: (question: string) => void, questions: readonly string[], pace: Pace): Timing {
  return timedRuns(ask, () => questions, pace)
}

/**
 * As `timed`, but with different questions in each run, so that only frequent words are already in the caches from earlier
 * runs. The first set of questions is used to warm up.
 */
export function timedOnce (ask: (question: string) => void, questions: readonly string[], pace: Pace): Timing {
  const size = Math.floor(questions.length / (pace.runs + 1))
  return timedRuns(ask, run => questions.slice(run * size, (run + 1) * size), pace)
}

function timedRuns (ask: (question: string) => void, questionsOf: (run: number) => readonly string[], { runs, seconds }: Pace): Timing {
  const budget = seconds * 1000 / (runs + 1)
  run(ask, questionsOf(0), budget)
  const timings = Array.from({ length: runs }, (_, i) => run(ask, questionsOf(i + 1), budget))
  return {
    questions: Math.min(...timings.map(times => times.length)),
    mean: median(timings.map(times => times.reduce((sum, time) => sum + time, 0) / times.length)),
    p50: median(timings.map(times => percentile(times, 0.5))),
    p99: median(timings.map(times => percentile(times, 0.99)))
  }
}

function run (ask: (question: string) => void, questions: readonly string[], budget: number): Float64Array {
  const times = new Float64Array(questions.length)
  const started = performance.now()
  let asked = 0
  for (let before = started; asked < questions.length && before - started < budget;) {
    ask(questions[asked])
    const after = performance.now()
    times[asked++] = (after - before) * 1000
    before = after
  }
  return times.subarray(0, asked).sort()
}

/** The median; of an even number of values, the upper of the two in the middle. */
export function median (values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** The smallest of ascending values such that at least the given share of them does not exceed it. @param share 0-1 */
export function percentile (sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}
