import Fastify from 'fastify'
import { Screening, ScreenRequest } from '../../schemas/screening.js'
import { createScreener } from '../../src/index.js'

/**
 * A server that shows the cost of Fastify alone. Its route has the request and answer schemas of the service, but alternately
 * returns two screenings made beforehand, a hit and a clear, serialised by their schema.
 */
const screener = await createScreener()
const answers = ['Korea Namgang Trading Corporation', 'Harbour Lantern Building Supplies Ltd']
  .map(name => screener.screen({ party: { name } }))
let turn = 0

const app = Fastify({ ajv: { customOptions: { removeAdditional: false, coerceTypes: false } } })
app.post('/v1/screen', { schema: { body: ScreenRequest, response: { 200: Screening } } }, async () => answers[turn++ % answers.length])
console.log(await app.listen({ host: '127.0.0.1', port: 0 }))
process.once('SIGTERM', () => app.close())
