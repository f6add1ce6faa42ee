import type { Socket } from 'node:net'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

/** What is told of a request whose connection ended before its answer was complete, in place of a status that nobody got. */
const CALLER_GONE = 499

/** Tells of each request once, when its answer is sent or its connection has ended before that. */
export function whenEnded (app: FastifyInstance, told: (request: FastifyRequest, reply: FastifyReply, status: number) => void): void {
  const over = new WeakSet<FastifyReply>()
  const tell = (request: FastifyRequest, reply: FastifyReply, status: number) => {
    // An answer that is written after its connection has ended comes here twice.
    if (over.has(reply)) return
    over.add(reply)
    told(request, reply, status)
  }
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => tell(request, reply, CALLER_GONE))
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    tell(request, reply, reply.statusCode)
    done()
  })
}

/** The codes of errors by which readers and writers learn that a connection has ended. */
const ENDED: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'])

/** Whether an error comes of the end of the caller's connection: before its body had arrived, or before that was read. */
export function isBrokenOff ({ raw }: FastifyRequest, { code }: NodeJS.ErrnoException): boolean {
  if (raw.destroyed && !raw.complete) return true
  const socket = raw.socket as Socket | null
  return ENDED.has(code) && socket?.destroyed !== false
}
