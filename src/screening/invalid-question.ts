import type { Fault } from '../../schemas/problem.js'

/**
 * A question that has the right shape and still cannot be asked: an unknown country, a list that does not exist.
 * It carries every fault found, never the name asked about.
 */
export class InvalidQuestionError extends Error {
  override readonly name = 'InvalidQuestionError'

  constructor (readonly faults: readonly Fault[]) {
    super(faults.map(fault => `${fault.path}: ${fault.message}`).join('; '))
  }
}
