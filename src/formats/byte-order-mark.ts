/** The encoding that the byte order mark at the beginning of a text names, as TextDecoder calls it; undefined without one. */
export function byteOrderMark ([a, b, c]: Uint8Array): string | undefined {
  if (a === 0xff && b === 0xfe) return 'utf-16le'
  if (a === 0xfe && b === 0xff) return 'utf-16be'
  if (a === 0xef && b === 0xbb && c === 0xbf) return 'utf-8'
}
