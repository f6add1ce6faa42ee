import type { Socket } from 'node:net'
import multipart from '@fastify/multipart'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { refuseOtherPacking } from './content-encoding.js'
import { fileBody } from './file-body.js'
import { FILE_TYPES, MOST_FIELDS } from './upload.js'

/**
 * Lets the routes of a plugin accept a file, as the body itself or as a part of a form.
 * @param limit the largest body, bytes
 * @returns options with which each such route must be registered
 */
export async function acceptFiles (app: FastifyInstance, limit: number) {
  app.removeAllContentTypeParsers()
  await app.register(multipart, { limits: { fileSize: limit, files: 2, fields: MOST_FIELDS, fieldSize: 8192, parts: MOST_FIELDS + 10 } })
  // The body is passed on as a stream, neither buffered nor decoded.
  app.addContentTypeParser(FILE_TYPES, (_request, payload, done) => done(null, payload))
  app.addHook('preParsing', refuseOtherPacking)
  app.addHook('preHandler', workInSilence)
  app.addHook('onSend', (request, _reply, _payload, done) => {
    limitSilence(request, app.server.timeout)
    done()
  })
  return {
    bodyLimit: limit,
    config: { documentedBody: fileBody, takes: `multipart/form-data or one of ${FILE_TYPES.join(', ')}` }
  }
}

/**
 * Keeps a connection on which nothing moves open from the end of the upload to the beginning of the answer: to read a large
 * file, or to store its rows, may take longer than any other request.
 */
function workInSilence (request: FastifyRequest, reply: FastifyReply, done: () => void): void {
  request.raw.once('end', () => { if (!reply.raw.headersSent) limitSilence(request, 0) })
  done()
}

/**
 * Sets how long nothing may move on the connection of a request.
 * @param ms 0: no limit. A request that is injected has no socket with a limit, and one whose connection has ended has none
 */
export function limitSilence ({ raw }: FastifyRequest, ms: number): void {
  const socket = raw.socket as Partial<Socket> | null
  socket?.setTimeout?.(ms)
}
