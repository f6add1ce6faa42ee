/** What the service says about one kind of error; docs/errors.md prints this table. */
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
    title: 'The request is not valid',
    meaning: 'A field is missing, unknown, of the wrong type or out of range, or a country, a list or an option is not known.',
    remedy: 'Correct the faults in errors: each path points into the request, and each message says what is expected.'
  },
  MALFORMED_JSON: {
    status: 400,
    title: 'The body is not JSON',
    meaning: 'The body is empty, truncated, not JSON or not UTF-8.',
    remedy: 'Send one JSON object in UTF-8, with a correct Content-Length.'
  },
  MALFORMED_HTTP: {
    status: 400,
    title: 'The request is not HTTP',
    meaning: 'The request line, a header or the URL cannot be read, or a header asks for something that is not supported.',
    remedy: 'Check the client: percent-encode the URL in UTF-8, and use HTTP/1.1 without TLS or put a proxy in front.'
  },
  INVALID_CURSOR: {
    status: 400,
    title: 'The cursor is not valid',
    meaning: 'The cursor of a browse request was altered or truncated.',
    remedy: 'Send nextCursor exactly as it was returned, or start again without a cursor.'
  },
  ENTITY_NOT_FOUND: {
    status: 404,
    title: 'No such listed party',
    meaning: 'The list in use holds no party with this id.',
    remedy: 'Take entityId from a match or a search. The party may also have been delisted since.'
  },
  JOB_NOT_FOUND: {
    status: 404,
    title: 'No such job',
    meaning: 'The job was deleted, has expired, was lost when Redis restarted without persistence, or is damaged there.',
    remedy: 'Check the id. If the job existed and is gone, send its file again.'
  },
  VERSION_NOT_KEPT: {
    status: 404,
    title: 'No such version of the list',
    meaning: 'The requested version of the list is not kept here: it was never in use, or it is too old.',
    remedy: 'Take a version from GET /v1/watchlist/versions. GENERATIONS_KEPT sets how many are kept.'
  },
  ROUTE_NOT_FOUND: {
    status: 404,
    title: 'No such address',
    meaning: 'Nothing is served at this path.',
    remedy: 'See /docs for the addresses that are served.'
  },
  METHOD_NOT_ALLOWED: {
    status: 405,
    title: 'Method not allowed',
    meaning: 'The path exists but does not accept this method.',
    remedy: 'Use a method named in the Allow header.'
  },
  REQUEST_TIMEOUT: {
    status: 408,
    title: 'The request took too long to arrive',
    meaning: 'The headers or the body did not arrive completely in time.',
    remedy: 'Send the request again. On a slow connection, split a batch.'
  },
  CURSOR_OUTDATED: {
    status: 409,
    title: 'The list has changed since this cursor',
    meaning: 'A cursor belongs to one version of the list, and another version is now in use.',
    remedy: 'Start browsing again without a cursor.'
  },
  PAYLOAD_TOO_LARGE: {
    status: 413,
    title: 'The body is too large',
    meaning: 'The body is larger than this endpoint accepts.',
    remedy: 'Send a single party to /v1/screen, or split the batch or the file.'
  },
  UNSUPPORTED_MEDIA_TYPE: {
    status: 415,
    title: 'Unsupported content type',
    meaning: 'The content type is missing or not accepted by this endpoint, a JSON body is compressed or declared in another encoding than UTF-8, or a file is declared to be packed in another way than gzip.',
    remedy: 'Send one of the content types named in errors. All endpoints except those for files take application/json.'
  },
  INVALID_FILE: {
    status: 422,
    title: 'The file cannot be screened',
    meaning: 'The file is empty, damaged or not a table, or none of its columns was recognised as the name.',
    remedy: 'Correct the faults in errors. An option such as columns, encoding or delimiter supplies what could not be detected.'
  },
  IDEMPOTENCY_KEY_REUSED: {
    status: 422,
    title: 'This key was used with a different request',
    meaning: 'An Idempotency-Key was sent again with a different file or different options.',
    remedy: 'Use a new key for each new job. Reuse a key only to repeat the same request.'
  },
  HEADERS_TOO_LARGE: {
    status: 431,
    title: 'The headers are too large',
    meaning: 'The URL and the headers together exceed 16 KiB.',
    remedy: 'Send fewer or shorter headers. Cookies are never needed.'
  },
  INTERNAL_ERROR: {
    status: 500,
    title: 'Something failed on our side',
    meaning: 'The service has a fault. The log holds it under the requestId.',
    remedy: 'Try again later. If it persists, report the requestId.'
  },
  JOBS_NOT_CONFIGURED: {
    status: 501,
    title: 'Jobs need Redis',
    meaning: 'The service was started without Redis, which stores jobs and hands them to workers.',
    remedy: 'Set REDIS_URL (or JOB_REDIS_URL) and restart the service. Without Redis, use /v1/screen/file.'
  },
  JOBS_UNAVAILABLE: {
    status: 503,
    title: 'Jobs are temporarily unavailable',
    meaning: 'Redis does not answer, is full or cannot write. Other endpoints work without it.',
    remedy: 'Try again later. /health/ready says whether Redis answers.'
  },
  SCREENING_TOO_SLOW: {
    status: 503,
    title: 'Not screened in time',
    meaning: 'Part of a batch took much longer than allowed and was abandoned. No party in that part has been screened.',
    remedy: 'Send these parties again. If they fail again, report the requestId.'
  },
  STORAGE_UNAVAILABLE: {
    status: 503,
    title: 'Uploads cannot be stored at the moment',
    meaning: 'The disk that holds uploads during screening is full or cannot be written to.',
    remedy: 'Try again later, or send the parties to /v1/screen/batch, which needs no disk.'
  },
  OVERLOADED: {
    status: 503,
    title: 'Too busy at the moment',
    meaning: 'The process has more work than it can handle in time.',
    remedy: 'Wait for the time given in Retry-After, then try again.'
  }
} as const satisfies Record<string, CatalogueEntry>

export type ProblemCode = keyof typeof catalogue
