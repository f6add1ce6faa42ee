/** Where a browse goes on: after which id, in which version of the list. */
export interface Cursor { version: string, after: string }

/** A cursor as callers hold it: opaque, and safe in a URL. */
export function writeCursor ({ version, after }: Cursor): string {
  return Buffer.from(JSON.stringify([version, after])).toString('base64url')
}

/** The cursor in a text that `writeCursor` made; undefined for any other text. */
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
