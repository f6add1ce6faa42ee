import fp from 'fastify-plugin'

const API = '/v1/'
const NO_PARAMETERS = { type: 'object', properties: {}, additionalProperties: false }

/**
 * Lets routes of the API that take no parameters refuse any, as those that take some do with others: a threshold in the
 * URL of a screening would be passed over in silence. Pages, health and metrics stay lenient.
 */
export default fp(async app => {
  app.addHook('onRoute', route => {
    if (route.url.startsWith(API) && route.schema?.querystring === undefined) route.schema = { ...route.schema, querystring: NO_PARAMETERS }
  })
}, { name: 'closed-query', fastify: '5.x' })
