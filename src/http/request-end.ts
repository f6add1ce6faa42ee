import type { IncomingMessage } from 'node:http'
import type { Server, Socket } from 'node:net'
import type { FastifyBaseLogger, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import type { Problem } from '../../schemas/problem.js'

/** What is told of a request whose connection ended before its answer was complete, in place of a status that nobody got. */
export const CALLER_GONE = 499
/** Stands for the route where there is none, and for the method of a request that could not be read. */
const UNKNOWN = 'unknown'

/** A request that is over, for the log and the metrics. It holds nothing that a caller sent, but for the id in the log. */
export interface EndedRequest {
  method: string
  /** The pattern of the route, never the URL. */
  route: string
  status: number
  /** From the request to its end, milliseconds; 0 for one that could not be read, of which the beginning is not known. */
  ms: number
  log: FastifyBaseLogger
}

/**
 * Tells of each request once: when its answer is sent, its connection has ended before that, or it turns out that it cannot be
 * read.
 */
export function whenEnded (app: FastifyInstance, told: (end: EndedRequest) => void): void {
  const over = new WeakSet<FastifyReply>()
  const tell = (request: FastifyRequest, reply: FastifyReply, status: number) => {
    // An answer that is written after its connection has ended comes here twice.
    if (over.has(reply)) return
    over.add(reply)
    const { method, routeOptions, log, raw } = request
    told({ method, route: routeOptions.url ?? UNKNOWN, status: cutOff.get(raw) ?? status, ms: reply.elapsedTime, log })
  }
  app.addHook('onRequest', (request, reply, done) => {
    reply.raw.once('close', () => tell(request, reply, CALLER_GONE))
    done()
  })
  app.addHook('onResponse', (request, reply, done) => {
    tell(request, reply, reply.statusCode)
    done()
  })
  app.server.on(UNREAD, ({ requestId, status }: Problem) => {
    told({ method: UNKNOWN, route: UNKNOWN, status, ms: 0, log: app.log.child({ reqId: requestId }) })
  })
}

const UNREAD = 'tumen:unread'

/** Notes that a request was answered with a problem before its headers were read, so that no hook has seen it. */
export function noteUnread (server: Server, answered: Problem): void {
  server.emit(UNREAD, answered)
}

const cutOff = new WeakMap<IncomingMessage, number>()

/** Notes that the service itself ends the connection of a request that has not arrived, and with which status. */
export function noteCutOff (request: IncomingMessage, status: number): void {
  cutOff.set(request, status)
}

/** The codes of errors by which readers and writers learn that a connection has ended. */
const ENDED: ReadonlySet<string | undefined> = new Set(['ECONNRESET', 'ERR_STREAM_PREMATURE_CLOSE'])

/** Whether an error comes of the end of the caller's connection: before its body had arrived, or before that was read. */
export function isBrokenOff ({ raw }: FastifyRequest, { code }: NodeJS.ErrnoException): boolean {
  if (raw.destroyed && !raw.complete) return true
  const socket = raw.socket as Socket | null
  return ENDED.has(code) && socket?.destroyed !== false
}
