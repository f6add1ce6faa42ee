import { BatchItem } from '../../../schemas/batch.js'
import { FileError } from '../../formats/file-error.js'
import { GIVEN_TWICE, keyGivenTwice } from '../../formats/key-given-twice.js'
import { MOST_COLUMNS } from '../../formats/row-limits.js'
import { InvalidQuestionError } from '../../question/invalid-question.js'
import { shapeCheck } from '../../question/shape-check.js'
import { placeGivenColumns, type GivenColumn } from '../columns/given.js'
import { fieldOf, recogniseColumns } from '../columns/recognise.js'
import { partyOfRow } from '../party-of-row.js'
import { isResultColumn } from '../result-columns.js'
import type { ColumnField, FileReading, SupplierRow } from '../row.js'
import type { Table } from '../table.js'
import { readLines, type Line } from './read-lines.js'

/**
 * Keys of so many lines make the header; a key that only comes later, or when there are enough, goes into the last column, and is
 * asked all the same.
 */
const LINES_FOR_HEADER = 1_000
/** Fewer lines make the header if they have this many characters, because they are kept in memory. */
const CHARACTERS_FOR_HEADER = 4_000_000
const OTHER = 'other fields'
/** Where a row in the shape of a party has its identifiers. No column of a table is a list of them. */
const IDENTIFIERS = 'identifiers'

const checkItem: ReturnType<typeof shapeCheck<typeof BatchItem>> = shapeCheck(BatchItem)

/**
 * Reads NDJSON. A line is either an object of cells, with keys like the column names of a CSV file, or an item of a batch:
 * `{"party":{...},"reference":"..."}`.
 * @throws FileError when there is no line, or no key that names the party
 */
export async function readNdjson (text: AsyncIterator<string>, given?: readonly GivenColumn[]): Promise<Table> {
  const lines = readLines(text)
  const first: Line[] = []
  let characters = 0
  while (first.length < LINES_FOR_HEADER && characters < CHARACTERS_FOR_HEADER) {
    const { value, done } = await lines.next()
    if (done) break
    first.push(value)
    characters += value.text.length
  }
  if (first.length === 0) throw new FileError('unreadable', 'is empty')
  const keys = new Set<string>()
  for (const { text } of first) for (const key of Object.keys(objectOf(text) ?? {})) if (!isResultColumn(key) && keys.size < MOST_COLUMNS) keys.add(key)
  if (keys.size === 0) throw new FileError('unreadable', 'is not NDJSON: none of its first lines is a JSON object')

  const header = [...keys, OTHER]
  const columns = columnsOf([...keys], given)
  const laterFieldOf = (key: string) => given === undefined || key === IDENTIFIERS ? fieldOfKey(key) : undefined
  const columnsWithLater = (names: string[]): FileReading['columns'] =>
    given === undefined ? columnsOf(names) : names.map((_, index) => ({ field: columns[index]?.field ?? IDENTIFIERS, index }))
  if (columns.every(({ field }) => field === IDENTIFIERS) && !keys.has('party')) throw new FileError('unreadable', 'has no key for the name that is recognised. Say which it is, as in columns=name=KEY', 'columns')

  const toRow = ({ line, text, fault }: Line): SupplierRow => {
    const unread = (why: string) => ({ line, cells: header.map((_, i) => i === 0 ? text : ''), fault: why })
    if (fault !== undefined) return unread(fault)
    const object = objectOf(text)
    if (object === undefined) return unread('is not a JSON object')
    const twice = keyGivenTwice(withLongNumbersAsText(text), object)
    if (twice !== undefined) return unread(`${twice} ${GIVEN_TWICE}`)
    const others = Object.entries(object).filter(([key]) => !keys.has(key) && !isResultColumn(key))
    const cells = [...[...keys].map(key => Object.hasOwn(object, key) ? cellOf(object[key]) : ''), others.length === 0 ? '' : JSON.stringify(Object.fromEntries(others))]
    if (isItem(object)) return { line, cells, ...asItem(object) }
    const later = others.filter(([key]) => laterFieldOf(key) !== undefined)
    if (later.length === 0) return { line, cells, ...partyOfRow(cells, columns, header) }
    const names = [...columns.map(({ index }) => header[index]), ...later.map(([key]) => key)]
    const values = [...columns.map(({ index }) => cells[index]), ...later.map(([, value]) => cellOf(value))]
    return { line, cells, ...partyOfRow(values, columnsWithLater(names), names) }
  }
  return {
    reading: { headerLine: 0, header, columns },
    rows: (async function * () {
      try {
        for (const line of first) yield toRow(line)
        for await (const line of lines) yield toRow(line)
      } finally {
        await text.return?.()
      }
    })()
  }
}

function columnsOf (keys: readonly string[], given?: readonly GivenColumn[]): FileReading['columns'] {
  const columns = given === undefined ? recogniseColumns(keys) : placeGivenColumns(given, keys)
  const index = keys.indexOf(IDENTIFIERS)
  return index === -1 || columns.some(column => column.index === index) ? columns : [...columns, { field: IDENTIFIERS, index }]
}

function fieldOfKey (key: string): ColumnField | undefined {
  return key === IDENTIFIERS ? IDENTIFIERS : fieldOf(key)
}

function objectOf (text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(withLongNumbersAsText(text))
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value as Record<string, unknown> : undefined
  } catch {
    return undefined
  }
}

/**
 * A text or a number of JSON. A text that is not closed takes the rest of the line, which is no JSON then: or it would be read again from
 * each quote in it.
 */
const TEXT_OR_NUMBER = /"(?:[^"\\]|\\[^])*(?:"|\\?$)|-?\d+(?:\.\d+)?(?:[eE][+-]?\d+)?/g

/** Quotes integers of 16 or more digits, because a double would change the last digits of account and registration numbers. */
function withLongNumbersAsText (text: string): string {
  if (!/\d{16}/.test(text)) return text
  return text.replace(TEXT_OR_NUMBER, token => /^-?\d{16,}$/.test(token) ? `"${token}"` : token)
}

function cellOf (value: unknown): string {
  if (value === undefined || value === null) return ''
  if (Array.isArray(value) && value.every(each => typeof each === 'string')) return value.join('; ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}

/** Whether an object is an item of a batch, `{"party":{...}}`, and not a row with a column named party. */
function isItem ({ party }: Record<string, unknown>): boolean {
  return typeof party === 'object' && party !== null
}

/** The item in an object, or why it is not valid. Other keys of the object are not screened. */
function asItem ({ party, reference }: Record<string, unknown>): { item: BatchItem, notes: string[] } | { fault: string } {
  const item: unknown = { party, ...(reference !== undefined && { reference }) }
  try {
    checkItem(item)
    return { item, notes: [] }
  } catch (error) {
    if (!(error instanceof InvalidQuestionError)) throw error
    return { fault: error.faults.map(({ path, message }) => `${path} ${message}`).join('; ') }
  }
}
