import type { Static, TSchema } from 'typebox'
import { checkOf } from '../../schemas/check.js'
import { toFaults } from '../../schemas/fault-words.js'
import { InvalidQuestionError } from './invalid-question.js'

/**
 * Makes a check for callers that do not come through HTTP, where Ajv has checked the shape. From JavaScript or a terminal
 * anything may be passed, and a misspelt field must not turn into a silent clear.
 * @returns the check. It throws an InvalidQuestionError with a fault for each wrong place; values are never repeated
 */
export function shapeCheck<Schema extends TSchema> (schema: Schema): (value: unknown, path?: string) => asserts value is Static<Schema> {
  const faultsOf = checkOf(schema)
  return (value, path = '') => {
    const faults = toFaults(faultsOf(value))
    if (faults.length > 0) throw new InvalidQuestionError(faults.map(fault => ({ ...fault, path: path + fault.path })))
  }
}
