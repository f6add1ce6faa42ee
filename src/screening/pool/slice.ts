import type { MatchOptions } from '../../matching/asked/match-options.js'
import type { Question } from '../../matching/asked/question.js'
import type { Policy } from '../../risk/policy.js'
import type { Stage } from '../../verdict/timing.js'

/** Where a worker thread finds its list: in a file, the bundled one without a path, or among the generations of a data folder. */
export type ListPlace = { path?: string } | { dataDir: string, version: string }

/** What a worker thread is started with. */
export interface WorkerSetup {
  place: ListPlace
  policy: Policy
}

/** A question as it goes to a worker thread, in canonical form. */
export interface SliceQuestion {
  question: Question
  options: MatchOptions
}

/** A worker thread's answer to a slice of questions. */
export interface SliceAnswer {
  /** The basis that answered; see `basisOf`. */
  basis: string
  /** Verdicts as JSON, in the order of the questions; null for one that could not be computed. */
  texts: (string | null)[]
  /** Seconds that each stage took, once for each time it ran. */
  timings: Partial<Record<Stage, number[]>>
}
