import { declaredCharset } from '../../http/declared-charset.js'

/** Text, whose charset says how its bytes are to be read. For other files the bytes decide. */
const TEXT = /^\s*(text\/|application\/(csv|x-ndjson|ndjson|jsonl)\b)/i

/**
 * The encoding that the content type of a file declares; undefined where it declares none that says something. In a
 * form that cannot be seen: its reader keeps the type of a part and drops the charset.
 */
export function declaredEncoding (contentType = ''): string | undefined {
  return TEXT.test(contentType) ? declaredCharset(contentType) : undefined
}
