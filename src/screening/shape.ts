import type { Static, TSchema } from 'typebox'
import { Compile } from 'typebox/compile'
import { Settings } from 'typebox/system'
import type { Fault } from '../../schemas/problem.js'
import { InvalidQuestionError } from './invalid-question.js'

const MAX_ERRORS = 500

/**
 * A check for callers that come without HTTP, where Ajv has done it: from JavaScript or a terminal anything may be
 * passed, and a misspelt field must not be a silent clear.
 * @throws InvalidQuestionError (the check) with a fault for each place that is wrong; values are never repeated
 */
export function shapeCheck<Schema extends TSchema> (schema: Schema): (value: unknown, path?: string) => asserts value is Static<Schema> {
  const validator = Compile(schema)
  return (value, path = '') => {
    if (validator.Check(value)) return
    const faults = new Map<string, Fault>()
    const errors = allErrors(() => validator.Errors(value))
    for (const error of errors) {
      const fault = toFault(error, errors)
      if (fault && !faults.has(fault.path)) faults.set(fault.path, { ...fault, path: path + fault.path })
    }
    throw new InvalidQuestionError([...faults.values()])
  }
}

/** TypeBox stops at eight errors, which one misspelt type takes up alone. */
function allErrors<T> (find: () => T): T {
  const { maxErrors } = Settings.Get()
  Settings.Set({ maxErrors: MAX_ERRORS })
  try {
    return find()
  } finally {
    Settings.Set({ maxErrors })
  }
}

type ShapeError = ReturnType<ReturnType<typeof Compile>['Errors']>[number]

function toFault (error: ShapeError, errors: readonly ShapeError[]): Fault | undefined {
  const { keyword, instancePath: path, message } = error
  switch (keyword) {
    // An unknown field is told a second time, at its own path, as one that may not be there.
    case 'additionalProperties': return undefined
    case 'boolean': return { path, message: 'is not a field here' }
    case 'required': return { path: `${path}/${error.params.requiredProperties[0]}`, message: 'is required' }
    case 'const': {
      const choices = errors.flatMap(each => each.keyword === 'const' && each.instancePath === path ? [each.params.allowedValue] : [])
      return { path, message: `must be one of ${choices.join(', ')}` }
    }
    case 'pattern': return { path, message: path.endsWith('Date') ? 'must be a date: 2020, 2020-11 or 2020-11-19' : 'must hold a letter or a digit' }
    default: return { path, message }
  }
}
