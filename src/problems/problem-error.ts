import type { Fault } from '../../schemas/problem.js'
import { catalogue, type ProblemCode } from './catalogue.js'

/** A failure that is answered to the caller. Its texts are public: they hold no internals and no name asked about. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly statusCode: number

  /**
   * @param detail what went wrong this time; left out, the remedy of the code
   * @param faults every fault found, for a bad request
   */
  constructor (readonly code: ProblemCode, detail?: string, readonly faults?: readonly Fault[]) {
    super(detail ?? catalogue[code].remedy)
    this.statusCode = catalogue[code].status
  }
}
