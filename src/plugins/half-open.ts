import type { Server } from 'node:http'
import fp from 'fastify-plugin'

/**
 * Answers callers who close their side of the connection once they have sent a request, as `nc -N` does. Node would take them for
 * gone. Those who are gone are noticed when their answer is written, and at once if their request is not complete.
 */
export default fp(async app => {
  (app.server as Server & { httpAllowHalfOpen: boolean }).httpAllowHalfOpen = true
}, { name: 'half-open', fastify: '5.x' })
