import type { Fault, Problem } from '../../schemas/problem.js'
import { catalogue, type ProblemCode } from './catalogue.js'

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

/** The path of the page about a code: `/problems/invalid-request` for `INVALID_REQUEST`. */
export function problemType (code: ProblemCode): string {
  return `/problems/${code.toLowerCase().replaceAll('_', '-')}`
}
