import type { Steps } from '../steps.js'
import { atOnce } from '../steps.js'
import { HASHED, hashDeletions, left, spell } from './deletion-hashes.js'
import { deletionTable, type DeletionTable, type EditsAllowed } from './deletion-table.js'

/**
 * Finds the keys within a small edit distance of a given key without looking at the others: two keys at distance d
 * share a string that is left after at most d deletions from each (W. Garbe, Symmetric Delete, 2012). Complete up to
 * the smaller number of edits allowed to the two; what it finds beyond that depends only on the two keys, not on the
 * rest of the index. Kept as hashes in blocks of typed arrays: 5 to 8 bytes an entry, and a few for the blocks.
 */
export class DeletionIndex {
  readonly #table: DeletionTable
  readonly #editsAllowed: EditsAllowed
  /** Which bits of a hash the table holds with an entry. */
  readonly #restMask: number
  /** What the last search found; valid until the next. */
  readonly found: number[] = []
  /** The search in which an id was last seen, so that each is visited once. */
  readonly #seen: Uint32Array
  #search = 0

  /**
   * @param keys key of each id; ids are the positions
   * @param table made of them before
   */
  constructor (keys: readonly string[], editsAllowed: EditsAllowed, table = atOnce(deletionTable(keys, editsAllowed))) {
    this.#editsAllowed = editsAllowed
    this.#seen = new Uint32Array(keys.length)
    this.#table = table
    this.#restMask = 2 ** (8 * table.rests.BYTES_PER_ELEMENT) - 1
  }

  /** Builds an index, a few keys a step. */
  static * steps (keys: readonly string[], editsAllowed: EditsAllowed): Steps<DeletionIndex> {
    return new DeletionIndex(keys, editsAllowed, yield * deletionTable(keys, editsAllowed))
  }

  /**
   * Writes the ids of the keys that may be near, each once, to `found` and answers how many there are.
   *
   * @param most fewer edits than the length allows
   */
  near (key: string, most = 2): number {
    return this.nearCodes(spell(key), key.length, most)
  }

  /** The same for a key as character codes. */
  nearCodes (key: Uint16Array, length: number, most: number): number {
    const allowed = this.#editsAllowed(length)
    const edits = Math.min(most, allowed)
    this.#search++
    let count = this.#lookUp(hashDeletions(key, length, edits), 0)
    // Of a long key only the beginning is held. Where the other side may lose more characters than this one, it ends so many sooner.
    for (let end = HASHED - 1; end >= HASHED - (allowed - edits); end--) if (end < length) count = this.#lookUp(hashDeletions(key, end, edits), count)
    return count
  }

  /**
   * Adds the ids of so many hashes to those found.
   * @param count how many are found already
   */
  #lookUp (entries: number, count: number): number {
    const { rests, ids, blocks, shift, filter, filterShift } = this.#table
    const search = this.#search
    const seen = this.#seen
    const restMask = this.#restMask
    for (let entry = 0; entry < entries; entry++) {
      const hash = left[entry]
      const bit = hash >>> filterShift
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) continue
      const block = hash >>> shift
      const end = blocks[block + 1]
      const rest = (hash & restMask) >>> 0
      for (let i = blocks[block]; i < end; i++) {
        const id = ids[i]
        if (rests[i] !== rest || seen[id] === search) continue
        seen[id] = search
        this.found[count++] = id
      }
    }
    return count
  }
}
