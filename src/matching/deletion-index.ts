import { atOnce, type Steps } from '../steps.js'

/** How many edits a key of a length may be away: 0, 1 or 2. */
export type EditsAllowed = (length: number) => number

const LONGEST = 64
const FILTER_BITS = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** Hash of the first i characters, and the hashes of the strings that are left; shared, as no call here is re-entered. */
const prefix = new Int32Array(LONGEST + 1)
const left = new Uint32Array(1 + LONGEST + LONGEST * LONGEST / 2)

/**
 * Writes to `left` the hash of a key and of every string left after taking out up to `edits` characters (once where
 * neighbours are equal), and answers how many there are. The strings themselves are never built.
 */
function hashDeletions (key: string, edits: number): number {
  const length = Math.min(key.length, LONGEST)
  prefix[0] = FNV_OFFSET
  for (let i = 0; i < length; i++) prefix[i + 1] = Math.imul(prefix[i] ^ key.charCodeAt(i), FNV_PRIME)
  left[0] = prefix[length]
  let count = 1
  if (edits === 0) return count
  for (let i = 0; i < length; i++) {
    if (i > 0 && key.charCodeAt(i) === key.charCodeAt(i - 1)) continue
    let once = prefix[i]
    for (let k = i + 1; k < length; k++) once = Math.imul(once ^ key.charCodeAt(k), FNV_PRIME)
    left[count++] = once
    if (edits === 1) continue
    let upToJ = prefix[i]
    for (let j = i + 1; j < length; j++) {
      if (j === i + 1 || key.charCodeAt(j) !== key.charCodeAt(j - 1)) {
        let twice = upToJ
        for (let k = j + 1; k < length; k++) twice = Math.imul(twice ^ key.charCodeAt(k), FNV_PRIME)
        left[count++] = twice
      }
      upToJ = Math.imul(upToJ ^ key.charCodeAt(j), FNV_PRIME)
    }
  }
  return count
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
  /** What the last search found; valid until the next. */
  readonly found: number[] = []
  /** The search in which an id was last seen, so that each is visited once. */
  readonly #seen: Uint32Array
  #search = 0

  /**
   * @param keys key of each id; ids are the positions
   * @param table made of them before
   */
  constructor (keys: readonly string[], editsAllowed: EditsAllowed, table = atOnce(tableSteps(keys, editsAllowed))) {
    this.#editsAllowed = editsAllowed
    this.#seen = new Uint32Array(keys.length)
    this.#hashes = table.hashes
    this.#ids = table.ids
    this.#blocks = table.blocks
    this.#shift = table.shift
    this.#filter = table.filter
    this.#filterShift = table.filterShift
  }

  /** Builds an index, a few keys a step. */
  static * steps (keys: readonly string[], editsAllowed: EditsAllowed): Steps<DeletionIndex> {
    return new DeletionIndex(keys, editsAllowed, yield * tableSteps(keys, editsAllowed))
  }

  /**
   * Writes the ids of the keys that may be near, each once, to `found` and answers how many there are.
   *
   * @param most fewer edits than the length allows
   */
  near (key: string, most = 2): number {
    const search = ++this.#search
    const hashes = this.#hashes
    const ids = this.#ids
    const blocks = this.#blocks
    const seen = this.#seen
    const shift = this.#shift
    const filter = this.#filter
    const filterShift = this.#filterShift
    const entries = hashDeletions(key, Math.min(most, this.#editsAllowed(key.length)))
    let count = 0
    for (let entry = 0; entry < entries; entry++) {
      const hash = left[entry]
      const bit = hash >>> filterShift
      if ((filter[bit >>> 5] & (1 << (bit & 31))) === 0) continue
      const block = hash >>> shift
      const end = blocks[block + 1]
      for (let i = blocks[block]; i < end; i++) {
        const id = ids[i]
        if (hashes[i] !== hash || seen[id] === search) continue
        seen[id] = search
        this.found[count++] = id
      }
    }
    return count
  }
}

interface Table {
  hashes: Uint32Array
  ids: Uint32Array
  blocks: Uint32Array
  shift: number
  filter: Uint32Array
  filterShift: number
}

/** Keys hashed in one step. */
const KEYS_A_STEP = 32

function * tableSteps (keys: readonly string[], editsAllowed: EditsAllowed): Steps<Table> {
  let count = 0
  for (let id = 0; id < keys.length; id++) {
    count += hashDeletions(keys[id], editsAllowed(keys[id].length))
    if (id % KEYS_A_STEP === 0) yield
  }
  const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(count + 1))))
  const shift = 32 - bits
  const blocks = new Uint32Array((1 << bits) + 1)
  for (let id = 0; id < keys.length; id++) {
    const entries = hashDeletions(keys[id], editsAllowed(keys[id].length))
    for (let i = 0; i < entries; i++) blocks[(left[i] >>> shift) + 1]++
    if (id % KEYS_A_STEP === 0) yield
  }
  for (let block = 0; block < (1 << bits); block++) blocks[block + 1] += blocks[block]
  const next = blocks.slice()
  const hashes = new Uint32Array(count)
  const ids = new Uint32Array(count)
  for (let id = 0; id < keys.length; id++) {
    const entries = hashDeletions(keys[id], editsAllowed(keys[id].length))
    for (let i = 0; i < entries; i++) {
      const slot = next[left[i] >>> shift]++
      hashes[slot] = left[i]
      ids[slot] = id
    }
    if (id % KEYS_A_STEP === 0) yield
  }
  yield
  const filterShift = Math.max(0, shift - FILTER_BITS)
  const filter = new Uint32Array(Math.ceil(2 ** (32 - filterShift) / 32))
  for (let i = 0; i < count; i++) {
    const bit = hashes[i] >>> filterShift
    filter[bit >>> 5] |= 1 << (bit & 31)
  }
  return { hashes, ids, blocks, shift, filter, filterShift }
}
