/** How many edits a key of a length may be away: 0, 1 or 2. */
export type EditsAllowed = (length: number) => number

const LONGEST = 64
const FILTER_BITS = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** Hash of the first i characters; shared, as no call here is re-entered. */
const prefix = new Int32Array(LONGEST + 1)

/**
 * Calls `visit` with the hash of a key and of every string left after taking out up to `edits` characters, each such
 * string at most once where neighbours are equal. The strings themselves are never built.
 */
function eachDeletion (key: string, edits: number, visit: (hash: number) => void): void {
  const length = Math.min(key.length, LONGEST)
  prefix[0] = FNV_OFFSET
  for (let i = 0; i < length; i++) prefix[i + 1] = Math.imul(prefix[i] ^ key.charCodeAt(i), FNV_PRIME)
  visit(prefix[length] >>> 0)
  if (edits === 0) return
  for (let i = 0; i < length; i++) {
    if (i > 0 && key.charCodeAt(i) === key.charCodeAt(i - 1)) continue
    let once = prefix[i]
    for (let k = i + 1; k < length; k++) once = Math.imul(once ^ key.charCodeAt(k), FNV_PRIME)
    visit(once >>> 0)
    if (edits === 1) continue
    let upToJ = prefix[i]
    for (let j = i + 1; j < length; j++) {
      if (j === i + 1 || key.charCodeAt(j) !== key.charCodeAt(j - 1)) {
        let twice = upToJ
        for (let k = j + 1; k < length; k++) twice = Math.imul(twice ^ key.charCodeAt(k), FNV_PRIME)
        visit(twice >>> 0)
      }
      upToJ = Math.imul(upToJ ^ key.charCodeAt(j), FNV_PRIME)
    }
  }
}

/**
 * Finds the keys within a small edit distance of a given key without looking at the others: two keys at distance d
 * share a string that is left after at most d deletions from each (W. Garbe, Symmetric Delete, 2012). Complete up to
 * the smaller number of edits allowed to the two; what it finds beyond that depends only on the two keys, not on the
 * rest of the index. Kept as hashes in blocks of typed arrays: about 13 bytes an entry.
 */
export class DeletionIndex {
  readonly #hashes: Uint32Array
  readonly #ids: Uint32Array
  /** First entry of each block of hashes that share their upper bits. */
  readonly #blocks: Uint32Array
  readonly #shift: number
  /** A bit for each hash, cut to a few more bits than a block: most strings looked for are in no key, and end here. */
  readonly #filter: Uint32Array
  readonly #filterShift: number
  readonly #editsAllowed: EditsAllowed
  /** The search in which an id was last seen, so that each is visited once. */
  readonly #seen: Uint32Array
  #search = 0

  /** @param keys key of each id; ids are the positions. */
  constructor (keys: readonly string[], editsAllowed: EditsAllowed) {
    this.#editsAllowed = editsAllowed
    this.#seen = new Uint32Array(keys.length)
    let count = 0
    for (const key of keys) eachDeletion(key, editsAllowed(key.length), () => { count++ })
    const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(count + 1))))
    const shift = 32 - bits
    const blocks = new Uint32Array((1 << bits) + 1)
    for (const key of keys) eachDeletion(key, editsAllowed(key.length), hash => { blocks[(hash >>> shift) + 1]++ })
    for (let block = 0; block < (1 << bits); block++) blocks[block + 1] += blocks[block]
    const next = blocks.slice()
    const hashes = new Uint32Array(count)
    const ids = new Uint32Array(count)
    for (let id = 0; id < keys.length; id++) {
      eachDeletion(keys[id], editsAllowed(keys[id].length), hash => {
        const slot = next[hash >>> shift]++
        hashes[slot] = hash
        ids[slot] = id
      })
    }
    this.#filterShift = Math.max(0, shift - FILTER_BITS)
    this.#filter = new Uint32Array(2 ** (32 - this.#filterShift) / 32)
    for (let i = 0; i < count; i++) {
      const bit = hashes[i] >>> this.#filterShift
      this.#filter[bit >>> 5] |= 1 << (bit & 31)
    }
    this.#hashes = hashes
    this.#ids = ids
    this.#blocks = blocks
    this.#shift = shift
  }

  /**
   * Calls `visit` once with the id of every key that may be near.
   *
   * @param most fewer edits than the length allows
   */
  near (key: string, visit: (id: number) => void, most = 2): void {
    const search = ++this.#search
    const hashes = this.#hashes
    const ids = this.#ids
    const blocks = this.#blocks
    const seen = this.#seen
    const shift = this.#shift
    const filter = this.#filter
    const filterShift = this.#filterShift
    eachDeletion(key, Math.min(most, this.#editsAllowed(key.length)), hash => {
      const bit = hash >>> filterShift
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) return
      const block = hash >>> shift
      const end = blocks[block + 1]
      for (let i = blocks[block]; i < end; i++) {
        if (hashes[i] !== hash || seen[ids[i]] === search) continue
        seen[ids[i]] = search
        visit(ids[i])
      }
    })
  }
}
