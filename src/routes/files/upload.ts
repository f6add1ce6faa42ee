import { tmpdir } from 'node:os'
import type { Readable } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import { inline } from '../../../schemas/components.js'
import { pointer, toFaults } from '../../../schemas/fault-words.js'
import { FileOptions } from '../../../schemas/screen-file.js'
import type { Config } from '../../config/config.js'
import { Spool } from '../../files/spool.js'
import { readNumbers } from '../../plugins/query-numbers.js'
import { ProblemError } from '../../problems/problem-error.js'
import { problemOf } from '../../problems/problem-of.js'
import { declaredEncoding } from './declared-encoding.js'

/** Content types accepted for a file, besides a form. The format itself is recognised from the bytes. */
export const FILE_TYPES = [
  'text/csv', 'text/tab-separated-values', 'text/plain', 'application/csv', 'application/x-ndjson', 'application/ndjson', 'application/jsonl',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', 'application/vnd.ms-excel', 'application/gzip', 'application/x-gzip',
  'application/octet-stream'
]

/** Far more than there are options. */
export const MOST_FIELDS = 40

export const optionsSchema = inline(FileOptions)

/** An uploaded file, which may still be arriving, and the options sent with it. */
export interface Upload {
  file: Spool
  options: FileOptions
}

/**
 * Takes the file of a request: the body itself, which can then be read while it arrives, or the one file of a form,
 * whose fields are options like those of the query. Text that comes with a charset has it for its encoding.
 * @throws ProblemError when there is no file or not one, or an option is wrong; FileError, StorageError as Spool
 */
export async function receive (request: FastifyRequest, { FILE_LIMIT, UPLOAD_DIR = tmpdir() }: Config): Promise<Upload> {
  const query = request.query as FileOptions
  const file = await Spool.create(UPLOAD_DIR)
  try {
    // The connection may have ended meanwhile, of which the reader of forms would not be told any more.
    if (request.raw.destroyed) throw new ProblemError('INVALID_REQUEST', undefined, [{ path: '', message: 'must be complete: its connection ended' }])
    if (request.isMultipart()) return { file, options: await receiveForm(request, query, file, FILE_LIMIT) }
    const body = request.body as Readable | undefined
    if (body === undefined || body === null) throw new ProblemError('INVALID_REQUEST', undefined, [{ path: '', message: 'must be a file' }])
    // A failure of the upload is thrown to whoever reads the file. It must not end the connection, over which it is answered.
    file.fill(body.iterator({ destroyOnReturn: false }), FILE_LIMIT).catch(() => body.resume())
    const encoding = declaredEncoding(request.headers['content-type'])
    return { file, options: { ...(encoding !== undefined && { encoding }), ...query } }
  } catch (error) {
    await file.remove()
    throw error
  }
}

async function receiveForm (request: FastifyRequest, query: FileOptions, file: Spool, limit: number): Promise<FileOptions> {
  const fields: Record<string, unknown> = { ...query }
  const json: string[] = []
  let files = 0
  try {
    for await (const part of request.parts({ isPartAFile: noteJson(json) })) {
      if (part.type === 'field') {
        if (isJson(part.mimetype)) json.splice(json.indexOf(part.fieldname), 1)
        take(fields, part.fieldname, part.value)
      } else if (++files === 1) await file.fill(part.file, limit)
      else throw new ProblemError('INVALID_REQUEST', undefined, [{ path: `/${pointer(part.fieldname)}`, message: 'is a second file: send one' }])
    }
  } catch (error) {
    const { code = '' } = error as { code?: string }
    // A broken field is not handed on, and the reader of forms does not say which it is.
    if (code === 'FST_INVALID_JSON_FIELD_ERROR') throw new ProblemError('INVALID_REQUEST', undefined, [{ path: `/${pointer(json[0] ?? '')}`, message: 'is not the JSON that its content type says it is: send options as text' }])
    if (TOO_MANY.has(code)) throw new ProblemError('PAYLOAD_TOO_LARGE', 'Send one file, and as fields only the options of this endpoint.', [{ path: '', message: `must be a form of one file and at most ${MOST_FIELDS} fields` }])
    // Here too it does not say which.
    if (code === 'FST_PROTO_VIOLATION') throw new ProblemError('INVALID_REQUEST', undefined, [{ path: '', message: 'has a field that is no option: its name is one that every object has, such as constructor' }])
    if (problemOf(error as Error) !== undefined || (error as { statusCode?: number }).statusCode !== undefined) throw error
    throw new ProblemError('INVALID_REQUEST', undefined, [{ path: '', message: 'must be a form of type multipart/form-data with a boundary, and complete' }])
  }
  if (files === 0) throw new ProblemError('INVALID_REQUEST', undefined, [{ path: '/file', message: 'is required: the file as a part with a filename' }])
  readNumbers(optionsSchema as { properties?: Record<string, { type?: string }> }, fields)
  const validate = request.compileValidationSchema(optionsSchema, 'querystring')
  if (!validate(fields)) throw new ProblemError('INVALID_REQUEST', undefined, toFaults(validate.errors ?? []))
  return fields as FileOptions
}

const TOO_MANY: ReadonlySet<string> = new Set(['FST_FIELDS_LIMIT', 'FST_PARTS_LIMIT', 'FST_FILES_LIMIT'])

function isJson (contentType = ''): boolean {
  return contentType.startsWith('application/json')
}

/** Tells files from fields as the reader of forms does by itself, and notes the names of fields that are declared as JSON. */
function noteJson (names: string[]): (fieldName: string | undefined, contentType: string | undefined, fileName: string | undefined) => boolean {
  return (fieldName = '', contentType, fileName) => {
    const isFile = contentType === 'application/octet-stream' || fileName !== undefined
    if (!isFile && isJson(contentType)) names.push(fieldName)
    return isFile
  }
}

/** Of two values, only one would count: the caller must say which. */
function take (fields: Record<string, unknown>, name: string, value: unknown): void {
  if (Object.hasOwn(fields, name)) throw new ProblemError('INVALID_REQUEST', undefined, [{ path: `/${pointer(name)}`, message: 'is given twice: give it once, as a field or in the query' }])
  fields[name] = value
}
