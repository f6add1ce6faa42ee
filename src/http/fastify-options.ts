import { LogController, type FastifyHttpOptions, type FastifyRequest } from 'fastify'
import type { Server } from 'node:http'
import type { Config } from '../config/config.js'
import { answerBrokenHttp } from './broken-http.js'
import { lazyCompilers } from './lazy-compilers.js'
import { requestId } from './request-id.js'
import { sendError } from './send-problem.js'

/**
 * Fields that hold or describe the party asked about. None is logged on purpose; these are redacted if one ever is. Only
 * top-level fields are: a wildcard such as `*.name` makes each log line cost fifteen times as much.
 */
const PERSONAL = ['party', 'parties', 'left', 'right', 'body', 'query', 'params', 'request', 'question', 'screening',
  'name', 'names', 'aliases', 'addresses', 'identifiers', 'birthDate']

/** Where log lines are written to. */
export interface LogStream { write (line: string): void }

/**
 * How often Node looks for requests that take too long, milliseconds. Its own default of 30 s is too long for the limits in use.
 */
const CHECK_TIMEOUTS_EVERY_MS = 1_000

/** Leaves out what Fastify logs by itself, except for an error that came up while another one was being answered. */
class OwnLines extends LogController {
  override defaultErrorLog (error: Error, request: FastifyRequest): void {
    request.log.error({ err: error }, 'an error was not answered as a problem')
  }
}

/**
 * Options of the Fastify instance: limits, validation, logging, and answers to requests that reach no route.
 * @param logTo left out: standard output
 */
export function fastifyOptions (config: Config, logTo?: LogStream): FastifyHttpOptions<Server> {
  return {
    logger: {
      level: config.LOG_LEVEL,
      ...(logTo && { stream: logTo }),
      redact: { paths: PERSONAL, censor: '[redacted]' },
      serializers: {
        // In place of Fastify's own, which writes the URL with its query.
        req: ({ method, routeOptions }) => ({ method, route: routeOptions?.url })
      }
    },
    // The access log writes one line for each request. The error handler logs errors that somebody must look into.
    logController: new OwnLines({ disableRequestLogging: true }),
    genReqId: requestId,
    ajv: {
      customOptions: {
        // A misspelt field must be refused: if it were silently dropped, a hit could become a clear.
        removeAdditional: false,
        coerceTypes: false,
        allErrors: true,
        // The schemas are written here: the types and the generated openapi.yaml already hold them to the rules that Ajv would
        // check at each start.
        meta: false,
        validateSchema: false,
        // Errors then carry their schema, so that messages can say what would be right.
        verbose: true
      }
    },
    schemaController: { compilersFactory: lazyCompilers },
    bodyLimit: config.BODY_LIMIT,
    requestTimeout: config.REQUEST_TIMEOUT_MS,
    // For connections on which nothing moves at all. Longer than a request may take, so that the 408 of the request comes first.
    connectionTimeout: config.REQUEST_TIMEOUT_MS * 2,
    keepAliveTimeout: config.KEEP_ALIVE_TIMEOUT_MS,
    http: {
      headersTimeout: config.HEADERS_TIMEOUT_MS,
      connectionsCheckingInterval: CHECK_TIMEOUTS_EVERY_MS,
      // plugins/node-answers.ts asks for it, with a problem.
      requireHostHeader: false
    },
    routerOptions: { maxParamLength: 1000 },
    // While closing, requests on open connections are still answered, and the connections told to close.
    return503OnClosing: false,
    forceCloseConnections: 'idle',
    frameworkErrors (error, request, reply) {
      // No hook has run for this request, so the id is set here.
      reply.header('x-request-id', request.id)
      sendError(error, request, reply)
    },
    clientErrorHandler: answerBrokenHttp
  }
}
