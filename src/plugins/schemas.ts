import fp from 'fastify-plugin'
import { components } from '../../schemas/components.js'

/** Makes the named schemas known, so that routes and the OpenAPI document refer to one definition. */
export default fp(async app => {
  for (const schema of components) app.addSchema(schema)
}, { name: 'schemas', fastify: '5.x' })
