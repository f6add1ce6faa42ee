import fp from 'fastify-plugin'

/**
 * A query string is text, so numbers in it are read as numbers where the schema asks for one. Bodies are left
 * as they are: `"limit": "5"` in JSON is a fault that the caller should hear of.
 */
export default fp(async app => {
  app.addHook('onRoute', route => {
    const schema = (route.schema?.querystring ?? {}) as ObjectSchema
    if (numbersOf(schema).length === 0) return
    route.preValidation = [route.preValidation ?? [], async (request: { query: unknown }) => {
      readNumbers(schema, request.query as Record<string, unknown>)
    }].flat()
  })
}, { name: 'query-numbers', fastify: '5.x' })

interface ObjectSchema { properties?: Record<string, { type?: string }> }

/** Reads texts as numbers in place, where the schema asks for numbers and the text is one. */
export function readNumbers (schema: ObjectSchema, values: Record<string, unknown>): void {
  for (const name of numbersOf(schema)) {
    const text = values[name]
    const isNumber = schema.properties![name].type === 'integer' ? /^-?\d{1,15}$/ : /^-?\d{1,15}(\.\d{1,15})?$/
    if (typeof text === 'string' && isNumber.test(text)) values[name] = Number(text)
  }
}

function numbersOf ({ properties = {} }: ObjectSchema): string[] {
  return Object.keys(properties).filter(name => properties[name].type === 'integer' || properties[name].type === 'number')
}
