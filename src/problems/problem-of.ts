import type { Fault } from '../../schemas/problem.js'
import { StorageError } from '../files/spool.js'
import { FileError } from '../formats/file-error.js'
import { DamagedJobError } from '../jobs/damaged.js'
import { KeyReusedError } from '../jobs/key-reused.js'
import { JobsUnavailableError } from '../jobs/unavailable.js'
import { InvalidCursorError, OutdatedCursorError } from '../paging/cursor.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import { TooSlowError } from '../screening/too-slow.js'
import { VersionNotKeptError } from '../watchlist/generations/version-not-kept.js'
import type { ProblemCode } from './catalogue.js'
import { ProblemError } from './problem-error.js'

/** An entry of the catalogue, and what is told with it. */
export interface ProblemDescription { code: ProblemCode, detail?: string, faults?: readonly Fault[] }

/** What is answered for an error of our own, which knows nothing of HTTP; undefined for any other. */
export function problemOf (error: Error): ProblemDescription | undefined {
  if (error instanceof ProblemError) return { code: error.code, detail: error.message, faults: error.faults }
  if (error instanceof InvalidQuestionError) return { code: 'INVALID_REQUEST', faults: error.faults }
  if (error instanceof VersionNotKeptError) return { code: 'VERSION_NOT_KEPT', faults: [error.fault] }
  if (error instanceof InvalidCursorError) return { code: 'INVALID_CURSOR', faults: [{ path: '/cursor', message: 'must be a nextCursor as it was answered' }] }
  if (error instanceof OutdatedCursorError) return { code: 'CURSOR_OUTDATED' }
  if (error instanceof TooSlowError) return { code: 'SCREENING_TOO_SLOW' }
  if (error instanceof FileError) return fileProblem(error)
  if (error instanceof StorageError) return { code: 'STORAGE_UNAVAILABLE' }
  if (error instanceof DamagedJobError) return { code: 'JOB_NOT_FOUND', detail: `${error.message[0].toUpperCase()}${error.message.slice(1)}.` }
  if (error instanceof KeyReusedError) return { code: 'IDEMPOTENCY_KEY_REUSED' }
  if (error instanceof JobsUnavailableError) return { code: 'JOBS_UNAVAILABLE', detail: `${error.message}. Try again later.` }
}

/** What is answered for a file that cannot be read. */
function fileProblem ({ kind, option, message }: FileError): ProblemDescription {
  if (kind === 'options') return { code: 'INVALID_REQUEST', faults: [{ path: option === undefined ? '' : `/${option}`, message }] }
  return { code: kind === 'tooLarge' ? 'PAYLOAD_TOO_LARGE' : 'INVALID_FILE', detail: `The file ${message}.`, faults: [{ path: '', message }] }
}
