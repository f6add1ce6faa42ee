import type { Steps } from '../../steps/steps.js'
import { atOnce } from '../../steps/steps.js'
import { HASHED, hashDeletions, deletionHashes, spell } from './deletion-hashes.js'
import { deletionTable, type DeletionTable, type EditsAllowed } from './deletion-table.js'

/**
 * Finds the keys within a small edit distance of a given key without looking at the others. The deletion neighbourhoods of two
 * keys at distance d have a string in common, after at most d deletions from each (W. Garbe, Symmetric Delete, 2012; SymSpell).
 *
 * Complete up to the smaller number of edits allowed to the two keys. What it finds beyond that depends only on the two keys, not
 * on the rest of the index. Neighbourhoods are held as hashes in blocks of typed arrays: 5 to 8 bytes an entry, and a few for the
 * blocks.
 */
export class DeletionIndex {
  readonly #table: DeletionTable
  readonly #editsAllowed: EditsAllowed
  /** Mask of the low bits of a hash, which the table holds with each entry. */
  readonly #restMask: number
  /** The ids that the last search found; valid until the next. */
  readonly found: number[] = []
  /** By id: the number of the search that last found it, so that each is found once. */
  readonly #seen: Uint32Array
  #search = 0

  /**
   * @param keys by id
   * @param editsAllowed the most edits for a key, by its length
   * @param table the table of these keys, where it is built already
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
   * Finds the keys that may be near. More are found than are near, so callers compare the words themselves.
   *
   * @param most a limit below the edits that the length allows
   * @returns how many ids are in `found`, each once
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
    // Only a prefix of a long key is hashed. Where the other key may lose more characters than this one, shorter prefixes of this
    // key are looked up too.
    for (let end = HASHED - 1; end >= HASHED - (allowed - edits); end--) if (end < length) count = this.#lookUp(hashDeletions(key, end, edits), count)
    return count
  }

  /**
   * Adds the ids of the first hashes in `deletionHashes` to `found`.
   * @param entries how many hashes to look up
   * @param count how many ids are found already
   * @returns how many are found then
   */
  #lookUp (entries: number, count: number): number {
    const { rests, ids, blocks, shift, filter, filterShift } = this.#table
    const search = this.#search
    const seen = this.#seen
    const restMask = this.#restMask
    for (let entry = 0; entry < entries; entry++) {
      const hash = deletionHashes[entry]
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
