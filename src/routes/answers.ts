import { ref } from '../../schemas/components.js'
import { catalogue, type ProblemCode } from '../errors.js'

/** What an answer is called in the OpenAPI document, and its schema by content type. */
interface DocumentedAnswer {
  description: string
  headers?: Record<string, object>
  content: Record<string, { schema: object }>
}

export const JSON_TYPE = 'application/json; charset=utf-8'

/** A 200 with a named schema. */
export function answer (name: Parameters<typeof ref>[0], description: string, headers?: Record<string, object>): DocumentedAnswer {
  return { description, ...(headers && { headers }), content: { 'application/json': { schema: ref(name) } } }
}

/** The problems that a route answers, by status, described in the words of the catalogue. */
export function problems (...codes: ProblemCode[]): Record<number, DocumentedAnswer> {
  const answers: Record<number, DocumentedAnswer> = {}
  for (const code of [...codes, 'INTERNAL_ERROR', 'OVERLOADED'] as const) {
    const { status, meaning } = catalogue[code]
    const line = `${code}: ${meaning}`
    const before = answers[status]
    answers[status] = {
      description: before ? `${before.description} ${line}` : line,
      content: { 'application/problem+json': { schema: ref('Problem') } }
    }
  }
  return answers
}

/** What every route that reads a JSON body may answer. */
export const bodyProblems = ['INVALID_REQUEST', 'MALFORMED_JSON', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE'] as const satisfies ProblemCode[]
