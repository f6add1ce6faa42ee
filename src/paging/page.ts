import { writeCursor } from './cursor.js'

const DEFAULT_LIMIT = 50

export interface Page<Item> {
  items: Item[]
  /** Left out on the last page. */
  nextCursor?: string
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
