const CHARSET = /;\s*charset\s*=\s*"?([^";\s]*)/i
/** What HTTP libraries add to any text by themselves, under the names of TextDecoder: it tells nothing of the bytes. */
const ADDED_UNASKED: ReadonlySet<string> = new Set(['utf-8', 'windows-1252'])

/** The charset that a content type declares, as it stands there; undefined where it declares none that says something. */
export function declaredCharset (contentType = ''): string | undefined {
  const charset = CHARSET.exec(contentType)?.[1]
  return charset === undefined || ADDED_UNASKED.has(nameOf(charset)) ? undefined : charset
}

function nameOf (charset: string): string {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return charset
  }
}
