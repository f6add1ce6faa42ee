import fp from 'fastify-plugin'

/**
 * A query string is text, so whole numbers in it are read as numbers where the schema asks for one. Bodies are left
 * as they are: `"limit": "5"` in JSON is a fault that the caller should hear of.
 */
export default fp(async app => {
  app.addHook('onRoute', route => {
    const { properties = {} } = (route.schema?.querystring ?? {}) as { properties?: Record<string, { type?: string }> }
    const numbers = Object.keys(properties).filter(name => properties[name].type === 'integer')
    if (numbers.length === 0) return
    route.preValidation = [route.preValidation ?? [], async (request: { query: unknown }) => {
      const query = request.query as Record<string, unknown>
      for (const name of numbers) {
        const text = query[name]
        if (typeof text === 'string' && /^-?\d{1,15}$/.test(text)) query[name] = Number(text)
      }
    }].flat()
  })
}, { name: 'query-numbers', fastify: '5.x' })
