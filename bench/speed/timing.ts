/** How long questions took, in microseconds: for each figure the median over the runs. */
export interface Timing { questions: number, mean: number, p50: number, p99: number }

export interface Pace {
  runs: number
  /** Seconds that all runs together may take; a run is cut short when its part is used up. */
  seconds: number
}

/** Asks every question once a run, one after the other, each timed by itself, after a run to warm up. */
export function timed (ask: (question: string) => void, questions: readonly string[], pace: Pace): Timing {
  return timedRuns(ask, () => questions, pace)
}

/** The same with other questions in each run, and the first of them to warm up: no word is known from the run before but those that come again and again. */
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

/** The middle value; of an even number the upper one. */
export function median (values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]
}

/** The smallest of sorted values that at least the given share does not pass. */
export function percentile (sorted: ArrayLike<number>, share: number): number {
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)]
}
