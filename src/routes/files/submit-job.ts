import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { JobStatus } from '../../../schemas/job.js'
import type { JobService } from '../../jobs/job-service.js'
import type { Services } from '../../services/services.js'
import { openUpload } from './open-upload.js'
import { receive, type Upload } from './upload.js'

/**
 * Makes a job of the file of a request. The whole file is read before the answer, so that a fault of the file is answered
 * as a problem and no part of the file stays on this machine.
 * @param key the caller's Idempotency-Key
 * @throws ProblemError, or an error that `problemOf` knows
 */
export async function submitJob (request: FastifyRequest, key: string | undefined, jobs: JobService, services: Services): Promise<JobStatus> {
  const upload = await receive(request, services.config)
  try {
    return await submit(upload, key, jobs, services)
  } finally {
    await upload.file.remove()
  }
}

async function submit (upload: Upload, key: string | undefined, jobs: JobService, services: Services): Promise<JobStatus> {
  const { supplierFile, pinned, screenOptions } = await openUpload(upload, services)
  // Workers do not get the version: the job's basis already determines it.
  const { watchlistVersion, ...options } = screenOptions
  try {
    const fingerprint = () => fingerprintOf(upload)
    return await jobs.submit(supplierFile, { pinned, options, ...(key !== undefined && { idempotency: { key, fingerprint } }) })
  } finally {
    await supplierFile.close()
  }
}

/** A hash that is equal for equal requests: of the bytes of the file, and of the options regardless of their order. */
async function fingerprintOf ({ file, options }: Upload): Promise<string> {
  const hash = createHash('sha256').update(JSON.stringify(Object.entries(options).sort(([a], [b]) => a < b ? -1 : 1)))
  for await (const bytes of file.open()) hash.update(bytes)
  return hash.digest('hex')
}
