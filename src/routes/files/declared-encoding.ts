/** Text, whose charset says how its bytes are to be read. For other files the bytes decide. */
const TEXT = /^\s*(text\/|application\/(csv|x-ndjson|ndjson|jsonl)\b)/i
const CHARSET = /;\s*charset\s*=\s*"?([^";]*)/i
/** What HTTP libraries add to any text by themselves, under the names of TextDecoder: it tells nothing of the bytes. */
const ADDED_UNASKED: ReadonlySet<string> = new Set(['utf-8', 'windows-1252'])

/**
 * The encoding that the content type of a file declares; undefined where it declares none that says something. In a
 * form that cannot be seen: its reader keeps the type of a part and drops the charset.
 */
export function declaredEncoding (contentType = ''): string | undefined {
  const charset = TEXT.test(contentType) ? CHARSET.exec(contentType)?.[1].trim() : undefined
  return charset === undefined || ADDED_UNASKED.has(nameOf(charset)) ? undefined : charset
}

function nameOf (charset: string): string {
  try {
    return new TextDecoder(charset).encoding
  } catch {
    return charset
  }
}
