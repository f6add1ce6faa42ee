import { Socket } from 'node:net'
import fp from 'fastify-plugin'
import { readRest } from '../http/rest-of-body.js'

/** Lets an answer that is sent before its request has arrived, such as that a body is too large, reach the caller. */
export default fp(async app => {
  app.addHook('onRequest', ({ raw }, reply, done) => {
    const { socket, headers } = raw
    const hasBody = headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0
    // A request that is injected has no connection. Node's own listener, which closes the connection, must come second.
    if (hasBody && socket instanceof Socket) reply.raw.prependOnceListener('finish', () => { if (!raw.complete) readRest(raw, socket) })
    done()
  })
}, { name: 'early-answers', fastify: '5.x' })
