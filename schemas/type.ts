import type { Type as TypeBox } from 'typebox'

type Schema = Record<string, unknown>

/** Where TypeBox notes that a property may be left out; like there, it is in no listing of the keys. */
const OPTIONAL = '~optional'

const plain = (type: string) => (options?: Schema): Schema => ({ type, ...options })

/**
 * The builders of TypeBox that our schemas use, with TypeBox's own types and the same JSON Schema as a result. TypeBox
 * loads about four hundred modules, which takes longer than to load and index the list, so at run time it is left out;
 * the compiler still infers every type by it. A test holds the two against each other.
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
