import type { MatchOptions } from '../../matching/match-options.js'
import type { Question } from '../../matching/question.js'
import type { Policy } from '../../risk/policy.js'
import type { Stage } from '../../verdict/timing.js'

/** Where a worker thread finds its list. */
export interface ListPlace {
  /** Path of the list; left out, the bundled one. */
  watchlist?: string
  /** A generation kept in a data folder; it takes the place of `watchlist`. */
  kept?: { dataDir: string, version: string }
}

/** What a worker thread is started with. */
export interface WorkerSetup extends ListPlace {
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
