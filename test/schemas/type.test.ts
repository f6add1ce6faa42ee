import t from 'tap'
import { Type as TypeBox } from 'typebox'
import { Type } from '../../schemas/type.js'

/** Schemas to build with both this project's `Type` and TypeBox. */
const CASES: [what: string, build: (type: typeof Type) => object][] = [
  ['a text', type => type.String()],
  ['a text with bounds', type => type.String({ minLength: 1, description: 'd' })],
  ['numbers', type => type.Union([type.Number({ minimum: 0.3 }), type.Integer({ maximum: 5, default: 3 }), type.Null()])],
  ['a truth', type => type.Boolean({ default: true })],
  ['anything', type => type.Unknown({ description: 'd' })],
  ['what TypeBox cannot say', type => type.Unsafe<string>({ $ref: 'A#' })],
  ['literals', type => type.Union([type.Literal('a', { description: 'd' }), type.Literal(3), type.Literal(true)], { description: 'u' })],
  ['an enumeration', type => type.Enum(['a', 'b'], { default: 'a' })],
  ['a list', type => type.Array(type.String(), { maxItems: 3 })],
  ['a table', type => type.Record(type.String(), type.Integer(), { description: 'd' })],
  ['an object', type => type.Object({ a: type.String(), b: type.Optional(type.Array(type.String(), { minItems: 1 })), c: type.Integer() }, { additionalProperties: false })],
  ['an object of which nothing is required', type => type.Object({ a: type.Optional(type.String()) })],
  ['an empty object', type => type.Object({})],
  ['properties of another object', type => {
    const inner = type.Object({ a: type.Optional(type.String()), b: type.String() })
    return type.Object({ ...inner.properties, c: type.Optional(inner) })
  }],
  ['one schema, required here and optional there', type => {
    const name = type.String()
    return type.Object({ a: type.Optional(name), b: name })
  }]
]

t.test('schemas are to the byte what TypeBox makes of them', async t => {
  for (const [what, build] of CASES) t.equal(JSON.stringify(build(Type)), JSON.stringify(build(TypeBox)), what)
})
