import Fastify from 'fastify'
import { Screening, ScreenRequest } from '../../schemas/screening.js'
import { createScreener } from '../../src/index.js'

/**
 * What Fastify alone can do: a route with our request and answer shapes that answers by turns a hit and a clear
 * that were made beforehand, and serialises them by their schema.
 */
const screener = await createScreener()
const answers = ['Korea Namgang Trading Corporation', 'Harbour Lantern Building Supplies Ltd']
  .map(name => screener.screen({ party: { name } }))
let turn = 0

const app = Fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: false } } })
app.post('/v1/screen', { schema: { body: ScreenRequest, response: { 200: Screening } } }, async () => answers[turn++ % answers.length])
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => app.close())
