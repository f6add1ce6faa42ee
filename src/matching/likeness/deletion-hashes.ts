import { FNV_OFFSET, FNV_PRIME } from './fnv.js'

/**
 * How many characters of a key are hashed. If two keys are equal after a few deletions, so are their prefixes of this length,
 * with no more deletions on either side: the side that needs fewer loses its last characters too.
 */
export const HASHED = 14
/** Scratch space: the hash of the first i characters, and the characters of the key at hand. Shared, as no call is re-entered. */
const prefix = new Int32Array(HASHED + 1)
const letters = new Uint16Array(HASHED)

/** The hashes that the last call of `hashDeletions` wrote. */
export const deletionHashes = new Uint32Array(1 + HASHED + HASHED * (HASHED - 1) / 2)

/** The characters of a key that are hashed. The next call writes to the same buffer. */
export function spell (key: string): Uint16Array {
  for (let i = 0; i < key.length && i < HASHED; i++) letters[i] = key.charCodeAt(i)
  return letters
}

/**
 * Writes the hashes of a key's deletion neighbourhood to `deletionHashes`: of the key itself, and of each string that remains
 * after deleting up to `edits` characters. Of equal neighbours only one is deleted. The strings themselves are never built.
 *
 * @param edits 0, 1 or 2
 * @returns how many hashes there are
 */
export function hashDeletions (key: Uint16Array, keyLength: number, edits: number): number {
  const length = Math.min(keyLength, HASHED)
  prefix[0] = FNV_OFFSET
  for (let i = 0; i < length; i++) prefix[i + 1] = Math.imul(prefix[i] ^ key[i], FNV_PRIME)
  deletionHashes[0] = prefix[length]
  let count = 1
  if (edits === 0) return count
  for (let i = 0; i < length; i++) {
    if (i > 0 && key[i] === key[i - 1]) continue
    let once = prefix[i]
    for (let k = i + 1; k < length; k++) once = Math.imul(once ^ key[k], FNV_PRIME)
    deletionHashes[count++] = once
    if (edits === 1) continue
    let upToJ = prefix[i]
    for (let j = i + 1; j < length; j++) {
      if (j === i + 1 || key[j] !== key[j - 1]) {
        let twice = upToJ
        for (let k = j + 1; k < length; k++) twice = Math.imul(twice ^ key[k], FNV_PRIME)
        deletionHashes[count++] = twice
      }
      upToJ = Math.imul(upToJ ^ key[j], FNV_PRIME)
    }
  }
  return count
}
