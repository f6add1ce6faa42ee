import { ProblemError } from '../errors.js'
import { readCursor, writeCursor } from './cursor.js'

const DEFAULT_LIMIT = 50

export interface Page<Item> {
  items: Item[]
  /** Left out on the last page. */
  nextCursor?: string
}

/**
 * The id that a cursor goes on after; undefined without a cursor.
 * @param version of what is paged through, which must not change between two pages
 * @throws ProblemError INVALID_CURSOR or CURSOR_OUTDATED
 */
export function idBefore (cursor: string | undefined, version: string): string | undefined {
  if (cursor === undefined) return undefined
  const place = readCursor(cursor)
  if (place === undefined) throw new ProblemError('INVALID_CURSOR', undefined, [{ path: '/cursor', message: 'must be a nextCursor as it was answered' }])
  if (place.version !== version) throw new ProblemError('CURSOR_OUTDATED')
  return place.after
}

/**
 * One page of all items.
 * @param items in the order of their ids
 * @param after the id that the page before ended with
 */
export function pageAfter<Item extends { id: string }> (items: readonly Item[], after: string | undefined, version: string, limit: number = DEFAULT_LIMIT): Page<Item> {
  const start = after === undefined ? 0 : items.findIndex(({ id }) => id > after)
  if (start === -1) return { items: [] }
  const page = items.slice(start, start + limit)
  const more = start + limit < items.length
  return { items: page, ...(more && { nextCursor: writeCursor({ version, after: page[page.length - 1].id }) }) }
}
