import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * What is taken over from a caller: printable ASCII, so that a log line stays one line. Not white space, quotes, backslash,
 * braces and angle brackets, by which texts are ended, expanded or marked up where an id is shown.
 */
const ACCEPTED = /^[\w!#$%&()*+,./:;=?@[\]^|~-]{1,200}$/

/** The caller's x-request-id if it is acceptable, else a new UUID. */
export function requestId (request: Pick<IncomingMessage, 'headers'>): string {
  const given = request.headers['x-request-id']
  return typeof given === 'string' && ACCEPTED.test(given) ? given : randomUUID()
}
