import type { FastifyReply, FastifyRequest } from 'fastify'
import { ProblemError } from '../../problems/problem-error.js'

/** What is read, whether it is declared or not: the bytes themselves tell gzip. */
const READ: ReadonlySet<string> = new Set(['gzip', 'x-gzip', 'identity'])

/** Refuses a file that is declared to be packed in another way than gzip: its bytes would be taken for text. */
export function refuseOtherPacking ({ headers }: FastifyRequest, reply: FastifyReply, _payload: unknown, done: (error?: Error) => void): void {
  const declared = headers['content-encoding']?.toLowerCase().split(',').map(each => each.trim()) ?? []
  if (declared.every(each => READ.has(each))) return done()
  // As RFC 9110, 15.5.16 asks for it.
  reply.header('accept-encoding', [...READ].join(', '))
  done(new ProblemError('UNSUPPORTED_MEDIA_TYPE', 'Send the file as it is, or packed with gzip.', [{ path: '', message: `must be sent without content-encoding, or with one of ${[...READ].join(', ')}` }]))
}
