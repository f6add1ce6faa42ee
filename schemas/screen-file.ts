import type { Static } from 'typebox'
import { Type } from './type.js'
import { ScreenOptions } from './screening.js'

/** The formats of supplier files, and of what is made of them. */
export const FileFormat = Type.Enum(['csv', 'xlsx', 'ndjson'])
export type FileFormat = Static<typeof FileFormat>

/** How a supplier file is read, screened and answered: given as a query, or as form fields beside the file. */
export const FileOptions = Type.Object({
  format: Type.Optional(Type.Enum(FileFormat.enum, { description: 'What the answer is; left out, what the file is' })),
  inputFormat: Type.Optional(Type.Enum(FileFormat.enum, { description: 'What the file is; left out, its bytes tell' })),
  encoding: Type.Optional(Type.String({ minLength: 1, maxLength: 40, description: 'Of CSV and NDJSON, as in cp949 or windows-1251; left out, it is the charset that the body came with, unless that is utf-8 or iso-8859-1, which many libraries add by themselves, and else found out' })),
  delimiter: Type.Optional(Type.String({ minLength: 1, maxLength: 3, description: 'Of CSV: one character, or tab; left out, it is found out' })),
  sheet: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Of XLSX: the name of the sheet; left out, the first that is not hidden' })),
  header: Type.Optional(Type.Enum(['true', 'false'], { description: 'false: the first row is data, and columns are given by number' })),
  columns: Type.Optional(Type.String({
    minLength: 1,
    maxLength: 4000,
    description: 'Which columns tell what, by name or by number from 1, as in name=2,country=Land; left out, they are recognised by their names'
  })),
  threshold: ScreenOptions.properties.threshold,
  maxFalseAlertRate: ScreenOptions.properties.maxFalseAlertRate,
  lists: Type.Optional(Type.String({ minLength: 1, maxLength: 1000, description: 'Only these lists, comma-separated' })),
  labourLinks: Type.Optional(Type.String({ minLength: 1, maxLength: 100, description: 'Only these labour links, comma-separated: direct, enabler, dprk_sanctioned' })),
  watchlistVersion: ScreenOptions.properties.watchlistVersion
}, { additionalProperties: false })
export type FileOptions = Static<typeof FileOptions>
