import { hash } from 'node:crypto'

const FORMAT = '1'
const CHECKSUM_LENGTH = 16
const HEADER_LENGTH = FORMAT.length + 1 + CHECKSUM_LENGTH + 1

/** A verdict's JSON text as it is stored: `<format> <checksum> <text>`. */
export function seal (key: string, text: string): string {
  return `${FORMAT} ${checksum(key, text)} ${text}`
}

/**
 * The text that `seal` stored under this key. Null for everything else: another format, a truncated or altered
 * value, or a value that belongs to another key.
 */
export function unseal (key: string, value: string): string | null {
  if (!value.startsWith(`${FORMAT} `)) return null
  const text = value.slice(HEADER_LENGTH)
  return value.slice(FORMAT.length + 1, HEADER_LENGTH - 1) === checksum(key, text) ? text : null
}

function checksum (key: string, text: string): string {
  return hash('sha256', key + text, 'hex').slice(0, CHECKSUM_LENGTH)
}
