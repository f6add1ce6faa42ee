import type { Static, TSchema } from 'typebox'
import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { InvalidQuestionError } from './invalid-question.js'

/**
 * A check for callers that come without HTTP, where Ajv has done it: from JavaScript or a terminal anything may be
 * passed, and a misspelt field must not be a silent clear.
 * @throws InvalidQuestionError (the check) with a fault for each place that is wrong; values are never repeated
 */
export function shapeCheck<Schema extends TSchema> (schema: Schema): (value: unknown, path?: string) => asserts value is Static<Schema> {
  const faultsOf = checkOf(schema)
  return (value, path = '') => {
    const faults = toFaults(faultsOf(value))
    if (faults.length > 0) throw new InvalidQuestionError(faults.map(fault => ({ ...fault, path: path + fault.path })))
  }
}
