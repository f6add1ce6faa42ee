import type { Static } from 'typebox'
import { FileFormat } from './screen-file.js'
import { OptionsInEffect, Verdict } from './screening.js'
import { Type } from './type.js'

const Count = Type.Integer({ minimum: 0 })
const Time = Type.String({ format: 'date-time' })

export const JobState = Type.Enum(['queued', 'running', 'finished', 'failed'], { description: 'queued: no row is answered yet; failed: it will not be finished, and failure says why' })
export type JobState = Static<typeof JobState>

export const JobCounts = Type.Object({
  rows: Count,
  clear: Count,
  review: Count,
  block: Count,
  error: Type.Integer({ minimum: 0, description: 'Rows that could not be read, and are in the results with the reason' }),
  noted: Type.Integer({ minimum: 0, description: 'Rows that were screened without a fact that could not be read' })
})
export type JobCounts = Static<typeof JobCounts>

export const JobReading = Type.Object({
  format: FileFormat,
  gzip: Type.Boolean(),
  encoding: Type.Optional(Type.String()),
  encodingBasis: Type.Optional(Type.String()),
  delimiter: Type.Optional(Type.String()),
  sheet: Type.Optional(Type.String()),
  headerLine: Count,
  header: Type.Array(Type.String()),
  columns: Type.Array(Type.Object({ field: Type.String(), index: Count }))
}, { description: 'How the file was understood' })

export const JobStatus = Type.Object({
  id: Type.String(),
  state: JobState,
  rows: Type.Integer({ minimum: 0, description: 'Rows of the file' }),
  rowsDone: Count,
  rowsPerSecond: Type.Optional(Type.Number({ minimum: 0 })),
  secondsLeft: Type.Optional(Type.Number({ minimum: 0, description: 'At the rate so far' })),
  hits: Type.Integer({ minimum: 0, description: 'Rows so far that are review or block' }),
  counts: JobCounts,
  chunks: Type.Object({
    total: Count,
    done: Count,
    repeated: Type.Integer({ minimum: 0, description: 'Times that a chunk was begun again, because its worker had died or failed over it' })
  }),
  waitingFor: Type.Optional(Type.String({ description: 'Why nothing moves, and what to do' })),
  failure: Type.Optional(Type.String()),
  incompleteBecause: Type.Optional(Type.String({ description: 'Why the file was not read to its end' })),
  createdAt: Time,
  startedAt: Type.Optional(Time),
  finishedAt: Type.Optional(Time),
  expiresAt: Type.String({ format: 'date-time', description: 'When the job, its rows and its results are deleted' }),
  reading: JobReading,
  options: OptionsInEffect,
  watchlist: Type.Object(Verdict.properties.watchlist.properties, { description: 'The list that answers every row, also when a newer one is in use' }),
  watchlistInUse: Type.String({ description: 'The version that a job would get now' }),
  model: Type.String(),
  policy: Type.String(),
  links: Type.Object({ self: Type.String(), events: Type.String(), results: Type.String() })
})
export type JobStatus = Static<typeof JobStatus>

/** The parameters of a path that names a job. */
export const JobId = Type.Object({ id: Type.String({ format: 'uuid', description: 'As POST /v1/jobs answered it' }) })

/** The query of GET /v1/jobs/{id}/results. */
export const JobResultsQuery = Type.Object({
  format: Type.Optional(Type.Enum(FileFormat.enum, { description: 'Left out: csv' }))
}, { additionalProperties: false })

/** The headers of POST /v1/jobs. */
export const NewJobHeaders = Type.Object({
  'idempotency-key': Type.Optional(Type.String({
    minLength: 1,
    maxLength: 255,
    description: 'A key of your own, new for each job: sent again with the same file and options it answers the job that it made, and makes none'
  }))
})
