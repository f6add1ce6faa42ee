import multipart from '@fastify/multipart'
import type { FastifyInstance } from 'fastify'
import { fileBody } from './file-body.js'
import { FILE_TYPES } from './upload.js'

/**
 * Lets the routes of a plugin accept a file, as the body itself or as a part of a form.
 * @param limit the largest body, bytes
 * @returns options with which each such route must be registered
 */
export async function acceptFiles (app: FastifyInstance, limit: number) {
  app.removeAllContentTypeParsers()
  await app.register(multipart, { limits: { fileSize: limit, files: 2, fields: 40, fieldSize: 8192, parts: 50 } })
  // The body is passed on as a stream, neither buffered nor decoded.
  app.addContentTypeParser(FILE_TYPES, (_request, payload, done) => done(null, payload))
  return {
    bodyLimit: limit,
    config: { documentedBody: fileBody, takes: `multipart/form-data or one of ${FILE_TYPES.join(', ')}` }
  }
}
