import { ref } from '../../schemas/components.js'
import type { Fault } from '../../schemas/problem.js'
import { catalogue, type ProblemCode } from '../problems/catalogue.js'
import { problem } from '../problems/problem.js'

/** An answer as the OpenAPI document describes it, with its schema by content type. */
interface DocumentedAnswer {
  description: string
  headers?: Record<string, object>
  content: Record<string, { schema: object, examples?: Record<string, { value: object }> }>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

const EXAMPLE_ID = '0ad2a9c5-3f58-4d0f-8d0e-5a1f4c1f2b3e'

const exampleFaults: { [code in ProblemCode]?: Fault[] } = {
  INVALID_REQUEST: [{ path: '/party/name', message: 'is required' }],
  MALFORMED_JSON: [{ path: '', message: 'must be one JSON object, complete and in UTF-8' }]
}

/** An answer in JSON with a named schema, for the OpenAPI document. */
export function answer (name: Parameters<typeof ref>[0], description: string, headers?: Record<string, object>): DocumentedAnswer {
  return { description, ...(headers && { headers }), content: { 'application/json': { schema: ref(name) } } }
}

/**
 * The problems that a route may answer, by status, with descriptions from the catalogue. INTERNAL_ERROR and OVERLOADED
 * are always included.
 */
export function problemAnswers (...codes: ProblemCode[]): Record<number, DocumentedAnswer> {
  const answers: Record<number, DocumentedAnswer> = {}
  for (const code of [...codes, 'INTERNAL_ERROR', 'OVERLOADED'] as const) {
    const { status, meaning } = catalogue[code]
    const line = `${code}: ${meaning}`
    const before = answers[status]
    answers[status] = {
      description: before ? `${before.description} ${line}` : line,
      content: {
        'application/problem+json': {
          schema: ref('Problem'),
          examples: { ...before?.content['application/problem+json'].examples, [code]: { value: problem(code, EXAMPLE_ID, undefined, exampleFaults[code]) } }
        }
      }
    }
  }
  return answers
}

/** The problems that every route with a JSON body may answer. */
export const bodyProblems = ['INVALID_REQUEST', 'MALFORMED_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const satisfies ProblemCode[]
