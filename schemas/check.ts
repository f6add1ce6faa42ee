import type { TSchema } from 'typebox'
import { pointer, type SchemaFault } from './fault-words.js'
import { wire } from './wire.js'

/** Checks a value at a path (a JSON pointer) and adds every fault found to `faults`. */
type Check = (value: unknown, path: string, faults: SchemaFault[]) => void

/** The part of JSON Schema that our schemas use. */
interface Schema {
  type?: 'object' | 'array' | 'string' | 'number' | 'integer' | 'boolean'
  properties?: Record<string, Schema>
  patternProperties?: Record<string, Schema>
  required?: string[]
  additionalProperties?: boolean
  items?: Schema
  enum?: unknown[]
  pattern?: string
  minLength?: number
  maxLength?: number
  minItems?: number
  maxItems?: number
  minimum?: number
  maximum?: number
  exclusiveMinimum?: number
}

const KNOWN = new Set(['type', 'properties', 'patternProperties', 'required', 'additionalProperties', 'items', 'enum', 'pattern', 'minLength',
  'maxLength', 'minItems', 'maxItems', 'minimum', 'maximum', 'exclusiveMinimum', 'title', 'description', 'default', 'examples'])

/**
 * A function that checks values against a schema and returns every fault, in the form in which Ajv gives them. It uses no library
 * and no code generation, since these would take longer than all checks of a start: the list, its manifest and the policy.
 * @throws Error when the schema uses a keyword that is not supported here
 */
export function checkOf (schema: TSchema): (value: unknown) => SchemaFault[] {
  const check = build(wire(schema))
  return value => {
    const faults: SchemaFault[] = []
    check(value, '', faults)
    return faults
  }
}

const TYPES: Record<NonNullable<Schema['type']>, (value: unknown) => boolean> = {
  object: value => typeof value === 'object' && value !== null && !Array.isArray(value),
  array: Array.isArray,
  string: value => typeof value === 'string',
  number: Number.isFinite,
  integer: Number.isInteger,
  boolean: value => typeof value === 'boolean'
}

function build (schema: Schema): Check {
  const unknown = Object.keys(schema).find(keyword => !KNOWN.has(keyword))
  if (unknown !== undefined) throw new Error(`The check of schemas does not know "${unknown}"`)
  const { type } = schema
  const further = [enumeration(schema), ...bounds(schema), object(schema), array(schema)].filter(check => check !== undefined)
  if (type === undefined) return (value, path, faults) => { for (const check of further) check(value, path, faults) }
  const isType = TYPES[type]
  return (value, path, faults) => {
    if (isType(value)) for (const check of further) check(value, path, faults)
    else faults.push({ instancePath: path, keyword: 'type', params: { type }, parentSchema: schema })
  }
}

function enumeration ({ enum: allowedValues }: Schema): Check | undefined {
  return allowedValues && ((value, path, faults) => {
    if (!allowedValues.includes(value)) faults.push({ instancePath: path, keyword: 'enum', params: { allowedValues } })
  })
}

/**
 * The limits of a value: length, number of items, range, pattern. Lengths are in code points, as in JSON Schema; the length in
 * UTF-16 units mostly settles them without counting.
 */
function bounds (schema: Schema): Check[] {
  const { pattern } = schema
  const limits: [keyof Schema, (value: any, limit: number) => boolean][] = [
    ['minLength', (text: string, least) => text.length >= least * 2 || codePoints(text) >= least],
    ['maxLength', (text: string, most) => text.length <= most || codePoints(text) <= most],
    ['minItems', (list: unknown[], least) => list.length >= least],
    ['maxItems', (list: unknown[], most) => list.length <= most],
    ['minimum', (number: number, least) => number >= least],
    ['maximum', (number: number, most) => number <= most],
    ['exclusiveMinimum', (number: number, below) => number > below]
  ]
  const checks = limits.flatMap(([keyword, keeps]): Check[] => {
    const limit = schema[keyword] as number | undefined
    return limit === undefined ? [] : [(value, path, faults) => { if (!keeps(value, limit)) faults.push({ instancePath: path, keyword, params: { limit } }) }]
  })
  if (pattern === undefined) return checks
  const expression = new RegExp(pattern, 'u')
  return [...checks, (value, path, faults) => {
    if (!expression.test(value as string)) faults.push({ instancePath: path, keyword: 'pattern', params: { pattern }, parentSchema: schema })
  }]
}

function codePoints (text: string): number {
  return Array.from(text).length
}

function object (schema: Schema): Check | undefined {
  if (schema.type !== 'object') return undefined
  const { required = [], additionalProperties = true, properties = {}, patternProperties = {} } = schema
  const named = new Map(Object.entries(properties).map(([key, part]) => [key, { step: `/${pointer(key)}`, check: build(part) }]))
  const patterned = Object.entries(patternProperties).map(([pattern, part]) => [new RegExp(pattern, 'u'), build(part)] as const)
  return (value, path, faults) => {
    const record = value as Record<string, unknown>
    for (const missingProperty of required) {
      if (record[missingProperty] === undefined) faults.push({ instancePath: path, keyword: 'required', params: { missingProperty } })
    }
    for (const key of Object.keys(record)) {
      const known = named.get(key)
      if (known !== undefined && record[key] === undefined) continue
      known?.check(record[key], path + known.step, faults)
      let matched = known !== undefined
      for (const [pattern, check] of patterned) {
        if (!pattern.test(key)) continue
        matched = true
        check(record[key], `${path}/${pointer(key)}`, faults)
      }
      if (!matched && !additionalProperties) {
        faults.push({ instancePath: path, keyword: 'additionalProperties', params: { additionalProperty: key }, parentSchema: schema })
      }
    }
  }
}

function array ({ type, items }: Schema): Check | undefined {
  if (type !== 'array' || items === undefined) return undefined
  const check = build(items)
  // Holes are looked at too: for them, forEach would not be called.
  return (value, path, faults) => { for (const [i, item] of (value as unknown[]).entries()) check(item, `${path}/${i}`, faults) }
}
