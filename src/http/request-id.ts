import { randomUUID } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

/**
 * What is taken over from a caller: printable ASCII, so that a log line stays one line. Not white space, quotes, backslash,
 * braces and angle brackets, by which texts are ended, expanded or marked up where an id is shown.
 */
const ACCEPTED = /^[\w!#$%&()*+,./:;=?@[\]^|~-]{1,200}$/

const made = new WeakMap<IncomingMessage, string>()

/** The caller's x-request-id if it is acceptable, else a UUID, which is the same each time that it is asked for one request. */
export function requestId (request: IncomingMessage): string {
  const given = request.headers['x-request-id']
  if (typeof given === 'string' && ACCEPTED.test(given)) return given
  const before = made.get(request)
  if (before !== undefined) return before
  const id = randomUUID()
  made.set(request, id)
  return id
}
