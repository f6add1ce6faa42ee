import { createHash } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import type { JobStatus } from '../../../schemas/job.js'
import { toOpenOptions, toScreenOptions } from '../../files/file-options.js'
import { openSupplierFile } from '../../files/open-supplier-file.js'
import type { JobService } from '../../jobs/job-service.js'
import type { Services } from '../../services/services.js'
import { pinnedFor, receive, type Upload } from './upload.js'

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

async function submit ({ file, options }: Upload, key: string | undefined, jobs: JobService, { config, screening }: Services): Promise<JobStatus> {
  const pinned = await pinnedFor(options, screening)
  // Workers do not get the version: the job's basis already determines it.
  const { watchlistVersion, ...screenOptions } = toScreenOptions(options, pinned.policy, pinned.corpus.listNames)
  const supplierFile = await openSupplierFile(file, {
    ...toOpenOptions(options),
    limits: { bytes: config.FILE_LIMIT, unpackedBytes: config.FILE_UNPACKED_LIMIT, rows: config.FILE_MAX_ROWS },
    folder: config.UPLOAD_DIR
  })
  try {
    const fingerprint = () => fingerprintOf({ file, options })
    return await jobs.submit(supplierFile, { pinned, options: screenOptions, ...(key !== undefined && { idempotency: { key, fingerprint } }) })
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
