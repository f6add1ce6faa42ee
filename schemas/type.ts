import type { Type as TypeBox } from 'typebox'

type Schema = Record<string, unknown>

/** The property by which TypeBox marks a schema as optional. As in TypeBox, it is not enumerable. */
const OPTIONAL = '~optional'

const plain = (type: string) => (options?: Schema): Schema => ({ type, ...options })

/**
 * The builders of TypeBox that the schemas here use. They have TypeBox's own types and produce the same JSON Schema, which a test
 * compares. TypeBox loads about four hundred modules, which takes longer than to load and index the list, so it is not loaded at
 * run time. The compiler still infers every type through it.
 */
export const Type = {
  String: plain('string'),
  Number: plain('number'),
  Integer: plain('integer'),
  Boolean: plain('boolean'),
  Null: plain('null'),
  Unknown: (options?: Schema) => ({ ...options }),
  Unsafe: (schema: Schema) => schema,
  Literal: (value: unknown, options?: Schema) => ({ type: typeof value, const: value, ...options }),
  Enum: (values: readonly unknown[], options?: Schema) => ({ enum: values, ...options }),
  Union: (schemas: readonly Schema[], options?: Schema) => ({ anyOf: schemas, ...options }),
  Array: (items: Schema, options?: Schema) => ({ type: 'array', items, ...options }),
  Record: (_keys: Schema, values: Schema, options?: Schema) => ({ type: 'object', patternProperties: { '^.*$': values }, ...options }),
  Optional: (schema: Schema) => Object.defineProperty({ ...schema }, OPTIONAL, { value: true }),
  Object (properties: Record<string, Schema>, options?: Schema) {
    const required = Object.keys(properties).filter(name => !Object.hasOwn(properties[name], OPTIONAL))
    return { type: 'object', ...(required.length > 0 && { required }), properties, ...options }
  }
} as unknown as Pick<typeof TypeBox, 'String' | 'Number' | 'Integer' | 'Boolean' | 'Null' | 'Unknown' | 'Unsafe' | 'Literal' | 'Enum' | 'Union' |
  'Array' | 'Record' | 'Optional' | 'Object'>
