import type { IncomingMessage, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'
import { randomUUID } from 'node:crypto'
import type { FastifyInstance } from 'fastify'
import type { ProblemCode } from '../problems/catalogue.js'
import { problem } from '../problems/problem.js'
import { noteCutOff, noteUnread } from './request-end.js'
import { requestId } from './request-id.js'
import { isAnswered } from './rest-of-body.js'

/** A connection, with what Node's HTTP server keeps on it: the answer in turn, and the request that is being read. */
interface HttpSocket extends Socket {
  _httpMessage?: ServerResponse | null
  parser?: { incoming: IncomingMessage | null } | null
}

const parserCodes: Record<string, ProblemCode> = {
  HPE_HEADER_OVERFLOW: 'HEADERS_TOO_LARGE',
  ERR_HTTP_REQUEST_TIMEOUT: 'REQUEST_TIMEOUT'
}

/** The parser's code for a caller who closed its side in the middle of a request. It is taken for gone, as any who does. */
const CLOSED_BY_CALLER = 'HPE_INVALID_EOF_STATE'

/**
 * Answers a request that Node could not read to its end. No error handler sees it, so the problem is written on the bare socket.
 * Where an answer has begun, or was complete before the request, a second one would not be expected: then the connection just
 * ends.
 */
export function answerBrokenHttp (this: FastifyInstance, error: Error & { code?: string }, socket: HttpSocket): void {
  if (error.code === 'ECONNRESET' || !socket.writable || isAnswered(socket)) {
    socket.destroy()
    return
  }
  const request = arriving(socket)
  const body = problem(parserCodes[error.code ?? ''] ?? 'MALFORMED_HTTP', request === undefined ? randomUUID() : requestId(request))
  if (request === undefined) noteUnread(this.server, body)
  else if (error.code !== CLOSED_BY_CALLER) noteCutOff(request, body.status)
  if (socket._httpMessage?.headersSent === true) {
    socket.destroy()
    return
  }
  const text = JSON.stringify(body)
  socket.end(`HTTP/1.1 ${body.status} ${body.title}\r\n` +
    `content-type: application/problem+json\r\ncontent-length: ${Buffer.byteLength(text)}\r\n` +
    `x-request-id: ${body.requestId}\r\nconnection: close\r\n\r\n${text}`)
}

/** The request of which the headers were read and the body was not; it has its route and its id. */
function arriving ({ parser }: HttpSocket): IncomingMessage | undefined {
  const request = parser?.incoming
  return request == null || request.complete ? undefined : request
}
