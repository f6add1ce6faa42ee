import { randomUUID } from 'node:crypto'

/**
 * A UUID of version 7 (RFC 9562, section 5.7): 48 bits of Unix milliseconds, then 74 random bits, so that ids sort by the time of
 * the answer. The random part is that of a version 4 UUID, whose entropy Node draws in batches.
 * @param now Unix milliseconds
 */
export function uuidv7 (now: number): string {
  const time = now.toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${randomUUID().slice(15)}`
}
