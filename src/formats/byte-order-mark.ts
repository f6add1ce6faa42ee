/** The encoding that the byte order mark at the beginning of a text names, as TextDecoder calls it; undefined without one. */
export function byteOrderMark ([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
}

/** Whether a text begins with the byte order mark of UTF-32. Its first half is that of UTF-16, where no text goes on with NUL. */
export function isUtf32 ([a, b, c, d]: Uint8Array): boolean {
  return (a === 0xff && b === 0xfe && c === 0 && d === 0) || (a === 0 && b === 0 && c === 0xfe && d === 0xff)
}
