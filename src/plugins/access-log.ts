import fp from 'fastify-plugin'
import { CALLER_GONE, whenEnded } from '../http/request-end.js'

/** Log levels at which the access log is written. */
const WRITING = new Set(['info', 'debug', 'trace'])

/**
 * Logs one line for each answer: method, route, status and duration in milliseconds; with the status 499 for a caller who went
 * away before it was complete. The route is logged as its pattern and not as the URL, so that neither a query string nor a
 * mistyped path can carry a party's name into the log.
 */
export default fp<{ level: string }>(async (app, { level }) => {
  if (!WRITING.has(level)) return
  whenEnded(app, ({ method, route, status, ms, log }) => {
    log.info({ method, route, status, ms: Math.round(ms * 100) / 100 }, status === CALLER_GONE ? 'the caller went away' : 'answered')
  })
}, { name: 'access-log', fastify: '5.x' })
