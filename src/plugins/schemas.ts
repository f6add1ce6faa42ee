import fp from 'fastify-plugin'
import { components } from '../../schemas/components.js'

/** Registers the named schemas, so that the routes and the OpenAPI document refer to one definition of each. */
export default fp(async app => {
  for (const schema of components) app.addSchema(schema)
}, { name: 'schemas', fastify: '5.x' })
