/** Where paging goes on: after which id, in which version of the list, or pair of versions when two are compared. */
export interface Cursor { version: string, after: string }

/** A cursor is altered or cut short. */
export class InvalidCursorError extends Error {
  override readonly name = 'InvalidCursorError'
}

/** A cursor belongs to another version of the list. */
export class OutdatedCursorError extends Error {
  override readonly name = 'OutdatedCursorError'
}

/**
 * The id after which a browse of a version goes on; undefined at its beginning, without a cursor.
 * @throws InvalidCursorError, OutdatedCursorError
 */
export function placeAfter (cursor: string | undefined, version: string): string | undefined {
  if (cursor === undefined) return undefined
  const place = readCursor(cursor)
  if (place === undefined) throw new InvalidCursorError()
  if (place.version !== version) throw new OutdatedCursorError()
  return place.after
}

/** A cursor as callers hold it: opaque, and safe in a URL. */
export function writeCursor ({ version, after }: Cursor): string {
  return Buffer.from(JSON.stringify([version, after])).toString('base64url')
}

/** The cursor that `writeCursor` wrote as this text; undefined for any other text. */
export function readCursor (text: string): Cursor | undefined {
  let parts: unknown
  try {
    parts = JSON.parse(Buffer.from(text, 'base64url').toString())
  } catch {
    return undefined
  }
  if (!Array.isArray(parts) || parts.length !== 2 || !parts.every(part => typeof part === 'string')) return undefined
  return { version: parts[0], after: parts[1] }
}
