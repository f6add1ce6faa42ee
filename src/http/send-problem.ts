import type { FastifyError, FastifyReply, FastifyRequest } from 'fastify'
import { toFaults, type SchemaFault } from '../../schemas/fault-words.js'
import type { Fault } from '../../schemas/problem.js'
import type { ProblemCode } from '../problems/catalogue.js'
import { problemOf, type ProblemDescription } from '../problems/problem-of.js'
import { problem } from '../problems/problem.js'
import { isBrokenOff } from './request-end.js'

/** Error codes of Fastify and its plugins, and the problem code that each is answered with. */
const frameworkCodes: Record<string, ProblemCode> = {
  FST_ERR_CTP_INVALID_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_EMPTY_JSON_BODY: 'MALFORMED_JSON',
  FST_ERR_CTP_INVALID_CONTENT_LENGTH: 'MALFORMED_JSON',
  FST_ERR_CTP_BODY_TOO_LARGE: 'PAYLOAD_TOO_LARGE',
  FST_ERR_CTP_INVALID_MEDIA_TYPE: 'UNSUPPORTED_MEDIA_TYPE',
  FST_ERR_BAD_URL: 'MALFORMED_HTTP',
  FST_ERR_MAX_PARAM_LENGTH: 'ROUTE_NOT_FOUND',
  FST_UNDER_PRESSURE: 'OVERLOADED'
}

/**
 * The problem code by status, for errors with a code that is not in the table above. 403 comes from a path that leads
 * out of the folder of static files for the documentation.
 */
const statusCodes: Record<number, ProblemCode> = {
  400: 'MALFORMED_JSON', 403: 'ROUTE_NOT_FOUND', 404: 'ROUTE_NOT_FOUND', 413: 'PAYLOAD_TOO_LARGE', 415: 'UNSUPPORTED_MEDIA_TYPE', 503: 'OVERLOADED'
}

/** Faults of the service, which an operator must hear of, and how the log calls them. */
const logged: Partial<Record<ProblemCode, string>> = { INTERNAL_ERROR: 'request failed', STORAGE_UNAVAILABLE: 'an upload was not kept' }

/** The error as a problem: status, content type and body. */
export function sendError (error: Error, request: FastifyRequest, reply: FastifyReply): void {
  const { code, detail, faults } = problemOf(error) ?? describe(error as FastifyError, request)
  const fault = logged[code]
  if (code === 'INTERNAL_ERROR' && isBrokenOff(request, error)) request.log.info('the request was not read to its end: its connection ended')
  else if (fault !== undefined) request.log.error({ err: error }, fault)
  sendProblem(reply, code, detail, faults)
}

/**
 * Answers a request with the problem of a code.
 * @param detail replaces the remedy from the catalogue
 * @param faults what is wrong with the request, by path
 */
export function sendProblem (reply: FastifyReply, code: ProblemCode, detail?: string, faults?: readonly Fault[]): void {
  const body = problem(code, reply.request.id, detail, faults)
  reply.code(body.status).type('application/problem+json').serializer(JSON.stringify).send(body)
}

/** An error of Fastify, of a plugin, or of nobody we know. */
function describe (error: FastifyError, request: FastifyRequest): ProblemDescription {
  if (error.validation) return { code: 'INVALID_REQUEST', faults: toFaults(error.validationContext === 'querystring' ? withRepeats(error.validation, request.query) : error.validation) }
  const { statusCode = 500 } = error
  const callersFault = statusCode >= 400 && statusCode < 500
  const code = frameworkCodes[error.code] ?? statusCodes[statusCode] ?? (callersFault ? 'MALFORMED_HTTP' : 'INTERNAL_ERROR')
  switch (code) {
    case 'MALFORMED_JSON': return { code, faults: wholeBody('must be one JSON object, complete and in UTF-8') }
    case 'PAYLOAD_TOO_LARGE': return { code, faults: wholeBody(`must have at most ${request.routeOptions.bodyLimit} bytes`) }
    case 'UNSUPPORTED_MEDIA_TYPE': return { code, faults: wholeBody(`must be sent with content-type: ${request.routeOptions.config.takes ?? 'application/json'}`) }
    default: return { code }
  }
}

/** The faults of a query. A parameter that is given several times is read as an array, which none is to be: the fault is that. */
function withRepeats (faults: readonly SchemaFault[], query: unknown): SchemaFault[] {
  const isRepeated = (path: string) => path !== '' && Array.isArray((query as Record<string, unknown>)[path.slice(1)])
  return faults.map(fault => isRepeated(fault.instancePath) ? { ...fault, keyword: 'repeated', message: 'is given more than once: give it once' } : fault)
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The content types that a route accepts, for error messages. Left out: application/json. */
    takes?: string
  }
}

/** A fault of the whole body, which the empty JSON pointer denotes. */
function wholeBody (message: string): Fault[] {
  return [{ path: '', message }]
}
