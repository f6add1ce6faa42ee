import { Readable } from 'node:stream'
import { constants, createGzip } from 'node:zlib'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { FileScreening } from '../../files/file-screening.js'
import { CONTENT_TYPES } from '../../files/write/content-types.js'
import { writeScreenedFile } from '../../files/write/screened-file.js'
import { isBrokenOff } from '../../http/request-end.js'
import { keepHeapSteady } from '../../process/steady-heap.js'
import type { Services } from '../../services/services.js'
import { readingHeader, summaryTrailer } from './file-headers.js'
import { openUpload } from './open-upload.js'
import { receive, type Upload } from './upload.js'

// Set when this module is loaded, with the first file: a service that never gets a file keeps the heap settings of V8.
keepHeapSteady()

/**
 * Screens the file of a request and streams the screened file back while the upload is still being read. Nothing is sent
 * before the format and the columns are known, so that a fault of the whole file is answered as a problem. What goes wrong
 * later is reported at the end of the screened file.
 * @throws ProblemError, or an error that `problemOf` knows
 */
export async function answerFile (request: FastifyRequest, reply: FastifyReply, services: Services): Promise<FastifyReply> {
  const upload = await receive(request, services.config)
  try {
    return await answer(upload, request, reply, services)
  } catch (error) {
    await upload.file.remove()
    throw error
  }
}

async function answer (upload: Upload, request: FastifyRequest, reply: FastifyReply, services: Services): Promise<FastifyReply> {
  const { supplierFile, pinned, screenOptions } = await openUpload(upload, services)
  const run = new FileScreening(supplierFile, pinned, {
    options: screenOptions,
    onScreened: services.countScreening,
    onFault: error => {
      if (isBrokenOff(request, error)) request.log.info('a file was not screened to its end: its connection ended')
      else request.log.error({ err: error }, 'a file was not screened to its end')
    }
  })
  const format = upload.options.format ?? supplierFile.reading.format
  const body = Readable.from(writeScreenedFile(format, run), { objectMode: false })
  body.once('close', () => {
    supplierFile.close().then(() => upload.file.remove()).catch(error => request.log.error({ err: error }, 'an upload was not deleted'))
  })

  reply.type(CONTENT_TYPES[format])
    .header('content-disposition', `attachment; filename="screened.${format}"`)
    .header('x-file-read', readingHeader(supplierFile.reading))
  // A trailer makes the body chunked, which HTTP/1.0 does not know (RFC 9112, 6.1).
  if (request.raw.httpVersion === '1.1') reply.trailer('x-file-summary', async () => summaryTrailer(run.summary()))
  return reply.send(format !== 'xlsx' && acceptsGzip(request) ? gzipped(body, reply) : body)
}

function acceptsGzip ({ headers }: FastifyRequest): boolean {
  return /\bgzip\b(?!\s*;\s*q=0(\.0*)?\s*(,|$))/.test(headers['accept-encoding']?.toString() ?? '')
}

/** Compresses an answer and flushes after each chunk, so that the caller sees rows as soon as they are screened. */
function gzipped (body: Readable, reply: FastifyReply): Readable {
  reply.header('content-encoding', 'gzip').header('vary', 'accept-encoding')
  const packer = createGzip({ level: 4, flush: constants.Z_SYNC_FLUSH })
  body.on('error', error => packer.destroy(error))
  packer.on('close', () => body.destroy())
  return body.pipe(packer)
}
