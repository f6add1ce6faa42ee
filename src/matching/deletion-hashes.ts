import { FNV_OFFSET, FNV_PRIME } from './fnv.js'

/**
 * How many characters of a key count. Two keys that are the same after a few deletions have beginnings of one length that are, after
 * no more of them on either side: where one side loses fewer, its last characters go too.
 */
export const HASHED = 14
/** Hash of the first i characters, and the characters of the key at hand; shared, as no call here is re-entered. */
const prefix = new Int32Array(HASHED + 1)
const letters = new Uint16Array(HASHED)

/** The hashes that `hashDeletions` found last. */
export const left = new Uint32Array(1 + HASHED + HASHED * (HASHED - 1) / 2)

/** The characters of a key, as far as they count. The buffer is that of the next call too. */
export function spell (key: string): Uint16Array {
  for (let i = 0; i < key.length && i < HASHED; i++) letters[i] = key.charCodeAt(i)
  return letters
}

/**
 * Writes to `left` the hash of a key and of every string left after taking out up to `edits` characters (once where
 * neighbours are equal), and answers how many there are. The strings themselves are never built.
 */
export function hashDeletions (key: Uint16Array, keyLength: number, edits: number): number {
  const length = Math.min(keyLength, HASHED)
  prefix[0] = FNV_OFFSET
  for (let i = 0; i < length; i++) prefix[i + 1] = Math.imul(prefix[i] ^ key[i], FNV_PRIME)
  left[0] = prefix[length]
  let count = 1
  if (edits === 0) return count
  for (let i = 0; i < length; i++) {
    if (i > 0 && key[i] === key[i - 1]) continue
    let once = prefix[i]
    for (let k = i + 1; k < length; k++) once = Math.imul(once ^ key[k], FNV_PRIME)
    left[count++] = once
    if (edits === 1) continue
    let upToJ = prefix[i]
    for (let j = i + 1; j < length; j++) {
      if (j === i + 1 || key[j] !== key[j - 1]) {
        let twice = upToJ
        for (let k = j + 1; k < length; k++) twice = Math.imul(twice ^ key[k], FNV_PRIME)
        left[count++] = twice
      }
      upToJ = Math.imul(upToJ ^ key[j], FNV_PRIME)
    }
  }
  return count
}
