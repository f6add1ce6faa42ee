import fp from 'fastify-plugin'

/**
 * Converts query parameters to numbers where the schema asks for a number, because a query string holds only text.
 * Bodies are not converted: `"limit": "5"` in JSON is a fault, which is reported to the caller.
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

/** Converts, in place, each text that is a number and for which the schema asks for a number. Other values stay as they are. */
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
