type Json = { [key: string]: unknown }

/**
 * A TypeBox schema in the form for the validator, the serialiser and the OpenAPI document. An `enum`, here always of texts, gets
 * its type, which makes it faster to serialise. A part that is a named schema becomes a reference to it.
 *
 * @param names the names of schemas, by their JSON text
 * @param self the name of the schema itself, which is not replaced by a reference to itself
 */
export function wire (schema: object, names: ReadonlyMap<string, string> = new Map(), self?: string): Json {
  const name = names.get(JSON.stringify(schema))
  if (name !== undefined && name !== self) return { $ref: `${name}#` }
  const source = schema as Json
  if (Array.isArray(source.enum)) return { type: 'string', ...source }
  return Object.fromEntries(Object.entries(source).map(([key, value]) => [key, part(key, value, names)]))
}

function part (key: string, value: unknown, names: ReadonlyMap<string, string>): unknown {
  if (key === 'properties' || key === 'patternProperties') {
    return Object.fromEntries(Object.entries(value as Json).map(([field, schema]) => [field, wire(schema as object, names)]))
  }
  if (key === 'items') return wire(value as object, names)
  if (key === 'anyOf') return (value as object[]).map(branch => wire(branch, names))
  return value
}
