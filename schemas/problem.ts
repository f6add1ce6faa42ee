import type { Static } from 'typebox'
import { Type } from './type.js'

export const Fault = Type.Object({
  path: Type.String({ description: 'JSON pointer to the fault in the body, or /name of a query or path parameter' }),
  message: Type.String({ description: 'What would be right' })
})
export type Fault = Static<typeof Fault>

/** An error as RFC 9457 gives it, with a stable code. */
export const Problem = Type.Object({
  type: Type.String({ format: 'uri-reference', description: 'Where this kind of problem is explained' }),
  title: Type.String(),
  status: Type.Integer({ minimum: 400, maximum: 599 }),
  detail: Type.String({ description: 'What to do about it' }),
  code: Type.String({ description: 'Stable name of the problem, listed in docs/errors.md' }),
  requestId: Type.String({ description: 'Quote this when you report the problem' }),
  errors: Type.Optional(Type.Array(Fault, { description: 'For a bad request: every fault found' }))
})
export type Problem = Static<typeof Problem>
