import { tmpdir } from 'node:os'
import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { removeAbandoned } from '../files/abandoned.js'
import { CONTENT_TYPES } from '../files/write/content-types.js'
import type { Services } from '../services/services.js'
import { problemAnswers } from './answers.js'
import { acceptFiles } from './files/accept-files.js'
import { optionsSchema } from './files/upload.js'

/** POST /v1/screen/file: a supplier file in, a screened file out. */
export const screenFileRoute: FastifyPluginAsyncTypebox<Services> = async (app, services) => {
  const accepted = await acceptFiles(app, services.config.FILE_LIMIT)
  const { UPLOAD_DIR = tmpdir() } = services.config
  app.addHook('onListen', () => removeAbandoned(UPLOAD_DIR, Date.now()))

  app.post('/v1/screen/file', {
    ...accepted,
    schema: {
      operationId: 'screenFile',
      tags: ['Screening'],
      summary: 'Screen a file of suppliers',
      description: 'Takes CSV, XLSX or NDJSON as it comes, also gzipped: encoding, delimiter and columns are found out, and each can be given ' +
        'instead. Send it as the body, with options in the query, or as the one file of a form, with options as fields beside it. ' +
        'Answers with every row in its order and columns added for the decision, the risk and the best match. ' +
        'A row that cannot be screened says why in its place. The answer streams while rows are read. Its end says whether it is complete: the last line ' +
        '(`#tumen complete=true ...` in CSV, `{"summary":...}` in NDJSON), the sheet Summary of XLSX, and, over HTTP/1.1, the trailer x-file-summary. ' +
        'One version of the list answers the whole file.',
      querystring: optionsSchema,
      response: {
        200: {
          description: 'The file with columns added',
          headers: {
            'x-file-read': { type: 'string', description: 'How the file was read, as JSON: format, encoding, delimiter, sheet, header line, and the columns that were used' },
            'x-file-summary': { type: 'string', description: 'A trailer after the body, as JSON: whether all was screened, counts and versions' }
          },
          content: Object.fromEntries(Object.values(CONTENT_TYPES).map(type => [type.split(';')[0], { schema: { type: 'string' } }]))
        },
        ...problemAnswers('INVALID_REQUEST', 'VERSION_NOT_KEPT', 'PAYLOAD_TOO_LARGE', 'UNSUPPORTED_MEDIA_TYPE', 'INVALID_FILE', 'STORAGE_UNAVAILABLE')
      }
    }
  }, async (request, reply) => {
    // File readers and writers are loaded with the first file, so that they do not delay the start of the service.
    const { answerFile } = await import('./files/answer-file.js')
    return await answerFile(request, reply, services)
  })
}
