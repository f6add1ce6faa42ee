import { Party, PartialDate } from './party.js'
import type { Fault } from './problem.js'

/** The most faults in one answer: enough to repair a request, and no page full of them. */
const MAX_FAULTS = 50

/** A fault in the form in which Ajv gives it: the keyword of the schema that was violated and, with `verbose`, the schema. */
export interface SchemaFault {
  /** JSON pointer to the value. */
  instancePath: string
  keyword: string
  params: Record<string, any>
  message?: string
  parentSchema?: Record<string, any>
}

/** What a pattern demands, in words. */
const patterns = new Map<unknown, string>([
  [pattern(Party.properties.name), 'must hold a letter or a digit'],
  [pattern(PartialDate), 'must be a date at the precision known: 2020, 2020-11 or 2020-11-19']
])

/**
 * What is wrong with a value, for the caller: the first fault of each path, in the order found, at most `MAX_FAULTS`. Messages
 * say what would be right and never repeat a value.
 */
export function toFaults (errors: readonly SchemaFault[]): Fault[] {
  const faults = new Map<string, Fault>()
  for (const error of errors) {
    const fault = toFault(error)
    if (!faults.has(fault.path)) faults.set(fault.path, fault)
    if (faults.size === MAX_FAULTS) break
  }
  return [...faults.values()]
}

function pattern (schema: object): unknown {
  return (schema as { pattern?: string }).pattern
}

function toFault (error: SchemaFault): Fault {
  const { instancePath: path, keyword, params } = error
  if (keyword === 'additionalProperties') {
    const known = Object.keys(error.parentSchema?.properties ?? {}).join(', ')
    const message = known === '' ? 'is not a parameter here, and there are none' : `is not a field here; the fields are ${known}`
    return { path: `${path}/${pointer(params.additionalProperty)}`, message }
  }
  if (keyword === 'required') return { path: `${path}/${pointer(params.missingProperty)}`, message: 'is required' }
  return { path, message: inWords(error) }
}

function inWords ({ parentSchema, message, keyword, params }: SchemaFault): string {
  switch (keyword) {
    case 'type': return `must be ${article(params.type)}`
    case 'enum': return `must be one of ${params.allowedValues.join(', ')}`
    case 'pattern': return patterns.get(parentSchema?.pattern) ?? `must match ${params.pattern}`
    case 'minLength': return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} characters`
    case 'maxLength': return `must have at most ${params.limit} characters`
    case 'minItems': return params.limit === 1 ? 'must not be empty' : `must have at least ${params.limit} items`
    case 'maxItems': return `must have at most ${params.limit} items`
    case 'minimum': return `must be at least ${params.limit}`
    case 'maximum': return `must be at most ${params.limit}`
    case 'exclusiveMinimum': return `must be more than ${params.limit}`
    default: return message ?? 'is not right'
  }
}

const articles: Record<string, string> = {
  object: 'an object', array: 'an array', string: 'a string', number: 'a number', integer: 'a whole number', boolean: 'true or false'
}

function article (type: string): string {
  return articles[type] ?? type
}

/** A key as part of a JSON pointer (RFC 6901), with `~` and `/` escaped. Callers choose keys, so 100 characters are kept. */
export function pointer (key: string): string {
  return key.slice(0, 100).replaceAll('~', '~0').replaceAll('/', '~1')
}
