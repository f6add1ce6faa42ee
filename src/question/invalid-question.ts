import type { Fault } from '../../schemas/problem.js'

/**
 * A question that cannot be asked: it has the wrong shape, or names a country or a list that does not exist. It carries every
 * fault found, and never the name asked about.
 */
export class InvalidQuestionError extends Error {
  override readonly name = 'InvalidQuestionError'

  constructor (readonly faults: readonly Fault[]) {
    super(faults.map(fault => `${fault.path}: ${fault.message}`).join('; '))
  }
}
