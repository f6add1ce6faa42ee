import { inline } from '../../../schemas/components.js'
import { FileOptions } from '../../../schemas/screen-file.js'
import { FILE_TYPES } from './upload.js'

const { properties } = inline(FileOptions)

/** A file body in the OpenAPI document: the file alone, or a form with the file and the options as fields. */
export const fileBody = {
  content: {
    'multipart/form-data': {
      schema: {
        type: 'object',
        required: ['file'],
        properties: { file: { type: 'string', format: 'binary', description: 'The supplier file' }, ...properties }
      }
    },
    ...Object.fromEntries(FILE_TYPES.map(type => [type, { schema: { type: 'string', format: 'binary' } }]))
  }
}
