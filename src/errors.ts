import type { Fault, Problem } from '../schemas/problem.js'

/** What the service says about one kind of failure; docs/errors.md prints this table. */
interface CatalogueEntry {
  status: number
  title: string
  /** When it happens. */
  meaning: string
  /** What the caller does about it. */
  remedy: string
}

/** Every error that the service answers. A code never changes its meaning; titles may be reworded. */
export const catalogue = {
  INVALID_REQUEST: {
    status: 400,
    title: 'The request has faults',
    meaning: 'A field is missing, unknown, of the wrong type or outside its bounds, or a country, a list or an option is not known.',
    remedy: 'Correct what errors names: each path points into the request, each message says what is right.'
  },
  MALFORMED_JSON: {
    status: 400,
    title: 'The body is not JSON',
    meaning: 'The body is empty, cut short, not JSON or not in UTF-8.',
    remedy: 'Send one JSON object in UTF-8, with the content length that it has.'
  },
  MALFORMED_HTTP: {
    status: 400,
    title: 'The request is not HTTP',
    meaning: 'The request line, a header or the URL cannot be read, or a header asks for what cannot be given.',
    remedy: 'Check the client: percent-encode the path and speak HTTP/1.1 without TLS, or put a proxy in front.'
  },
  INVALID_CURSOR: {
    status: 400,
    title: 'The cursor is not one of ours',
    meaning: 'The cursor of a browse is altered or cut short.',
    remedy: 'Send nextCursor as it was answered, or start again without a cursor.'
  },
  ENTITY_NOT_FOUND: {
    status: 404,
    title: 'No such listed party',
    meaning: 'The list in use holds no party with this id.',
    remedy: 'Take entityId from a match or a search; a party may also have been delisted since.'
  },
  JOB_NOT_FOUND: {
    status: 404,
    title: 'No such job',
    meaning: 'The job was deleted, has expired, or Redis has lost it: it was restarted without persistence.',
    remedy: 'Check the id. If the job was made and is gone, send its file again.'
  },
  VERSION_NOT_KEPT: {
    status: 404,
    title: 'No such version of the list',
    meaning: 'The version of the list that is asked for is not kept here: it never was in use, or it is too old.',
    remedy: 'Take a version from GET /v1/watchlist/versions. GENERATIONS_KEPT says how many are kept.'
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'No such address',
    meaning: 'Nothing is served at this path.',
    remedy: 'See /docs for what is.'
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'Not with this method',
    meaning: 'The path exists and does not take this method.',
    remedy: 'Use a method that the Allow header names.'
  },
  REQUEST_TIMEOUT: {
    status: 408,
    title: 'The request took too long to arrive',
    meaning: 'Headers or body were not complete in time.',
    remedy: 'Send the request again; split a batch when the line is slow.'
  },
  CURSOR_OUTDATED: {
    status: 409,
    title: 'The list has changed since this cursor',
    meaning: 'A cursor belongs to one version of the list, and another is in use now.',
    remedy: 'Start the browse again without a cursor.'
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body is larger than this endpoint takes.',
    remedy: 'Send one party to /v1/screen; split a batch or a file.'
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'Not a kind of body that is taken',
    meaning: 'The content type is missing or is none that this endpoint takes, or a JSON body is packed.',
    remedy: 'Send one of the content types that errors names; all endpoints but those for files take application/json.'
  },
  INVALID_FILE: {
    status: 422,
    title: 'The file cannot be screened',
    meaning: 'The file is empty, broken or no table, or none of its columns was recognised as the name.',
    remedy: 'Correct what errors names; an option such as columns, encoding or delimiter says what was not found out.'
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This key came with another request before',
    meaning: 'An Idempotency-Key was sent again with another file or other options.',
    remedy: 'Use a new key for each new job, and the same key only to repeat the same request.'
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The headers are too large',
    meaning: 'URL and headers together exceed 16 KiB.',
    remedy: 'Send fewer or shorter headers; a cookie is never needed.'
  },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Something failed on our side',
    meaning: 'A fault of the service. The log has it under the requestId.',
    remedy: 'Try again later; report the requestId when it stays.'
  },
  JOBS_NOT_CONFIGURED: {
    status: 501,
    title: 'Jobs need Redis',
    meaning: 'The service was started without Redis, in which jobs are kept and handed to workers.',
    remedy: 'Set REDIS_URL (or JOB_REDIS_URL) and restart the service; without Redis use /v1/screen/file.'
  },
  JOBS_UNAVAILABLE: {
    status: 503,
    title: 'Jobs are not available at the moment',
    meaning: 'Redis does not answer, is full or cannot write. Other endpoints go on without it.',
    remedy: 'Try again later; /health/ready says whether Redis answers.'
  },
  SCREENING_TOO_SLOW: {
    status: 503,
    title: 'Not screened in time',
    meaning: 'A part of a batch took much longer than it may, and was given up. No party in it has been screened.',
    remedy: 'Send these parties again, and report the requestId when they fail again.'
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    title: 'Uploads cannot be kept at the moment',
    meaning: 'The disk that uploads are kept on while they are screened is full or cannot be written to.',
    remedy: 'Try again later, or send parties to /v1/screen/batch, which needs no disk.'
  },
  OVERLOADED: {
    status: 503,
    title: 'Too busy at the moment',
    meaning: 'The process has more work than it can answer in time.',
    remedy: 'Wait as long as Retry-After says, then try again.'
  }
} as const satisfies Record<string, CatalogueEntry>

export type ProblemCode = keyof typeof catalogue

/** A failure that is answered to the caller. Its texts are public: nothing of the inside, no name asked about. */
export class ProblemError extends Error {
  override readonly name = 'ProblemError'
  readonly statusCode: number

  /** @param faults every fault found, for a bad request */
  constructor (readonly code: ProblemCode, detail?: string, readonly faults?: readonly Fault[]) {
    super(detail ?? catalogue[code].remedy)
    this.statusCode = catalogue[code].status
  }
}

/** The RFC 9457 problem that is sent for a code. `type` leads to the entry in words at /problems/{code}. */
export function problem (code: ProblemCode, requestId: string, detail?: string, faults?: readonly Fault[]): Problem {
  const { status, title, remedy } = catalogue[code]
  return {
    type: problemType(code),
    title,
    status,
    detail: detail ?? remedy,
    code,
    requestId,
    ...(faults && { errors: [...faults] })
  }
}

/** `INVALID_REQUEST` is read at `/problems/invalid-request`. */
export function problemType (code: ProblemCode): string {
  return `/problems/${code.toLowerCase().replaceAll('_', '-')}`
}
