import { atOnce, type Steps } from '../steps.js'

/** How many edits a key of a length may be away: 0, 1 or 2. */
export type EditsAllowed = (length: number) => number

const LONGEST = 64
const FILTER_BITS = 3
const FNV_OFFSET = 0x811c9dc5
const FNV_PRIME = 0x01000193
/** Hash of the first i characters, the characters of the key at hand, and the hashes of the strings that are left; shared, as no call here is re-entered. */
const prefix = new Int32Array(LONGEST + 1)
const letters = new Uint16Array(LONGEST)
const left = new Uint32Array(1 + LONGEST + LONGEST * LONGEST / 2)

/** Writes a key to `letters`, as far as it counts. */
function spell (key: string): Uint16Array {
  for (let i = 0; i < key.length && i < LONGEST; i++) letters[i] = key.charCodeAt(i)
  return letters
}

/**
 * Writes to `left` the hash of a key and of every string left after taking out up to `edits` characters (once where
 * neighbours are equal), and answers how many there are. The strings themselves are never built.
 */
function hashDeletions (key: Uint16Array, keyLength: number, edits: number): number {
  const length = Math.min(keyLength, LONGEST)
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
    return this.nearCodes(spell(key), key.length, most)
  }

  /** The same for a key as character codes. */
  nearCodes (key: Uint16Array, length: number, most: number): number {
    const search = ++this.#search
    const hashes = this.#hashes
    const ids = this.#ids
    const blocks = this.#blocks
    const seen = this.#seen
    const shift = this.#shift
    const filter = this.#filter
    const filterShift = this.#filterShift
    const entries = hashDeletions(key, length, Math.min(most, this.#editsAllowed(length)))
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

/** Keys hashed, and entries put in their places, in one step. */
const KEYS_A_STEP = 32
const ENTRIES_A_STEP = 4_096

/** The hashes of every key, key after key, in an array that grows. */
class HashedKeys {
  hashes = new Uint32Array(1_024)
  count = 0
  /** Of each key: its first hash. */
  readonly starts: Uint32Array

  constructor (keys: number) {
    this.starts = new Uint32Array(keys + 1)
  }

  add (id: number, key: string, edits: number): void {
    const entries = hashDeletions(spell(key), key.length, edits)
    if (this.count + entries > this.hashes.length) {
      const larger = new Uint32Array(Math.max(2 * this.hashes.length, this.count + entries))
      larger.set(this.hashes.subarray(0, this.count))
      this.hashes = larger
    }
    for (let i = 0; i < entries; i++) this.hashes[this.count + i] = left[i]
    this.count += entries
    this.starts[id + 1] = this.count
  }
}

function * tableSteps (keys: readonly string[], editsAllowed: EditsAllowed): Steps<Table> {
  const hashed = new HashedKeys(keys.length)
  for (let id = 0; id < keys.length; id++) {
    hashed.add(id, keys[id], editsAllowed(keys[id].length))
    if (id % KEYS_A_STEP === 0) yield
  }
  const { count } = hashed
  const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(count + 1))))
  const shift = 32 - bits
  const blocks = new Uint32Array((1 << bits) + 1)
  for (let from = 0; from < count; from += ENTRIES_A_STEP) {
    countBlocks(hashed.hashes, from, Math.min(count, from + ENTRIES_A_STEP), shift, blocks)
    yield
  }
  for (let block = 0; block < (1 << bits); block++) blocks[block + 1] += blocks[block]
  yield
  const filterShift = Math.max(0, shift - FILTER_BITS)
  const table: Table = {
    hashes: new Uint32Array(count), ids: new Uint32Array(count), blocks, shift, filter: new Uint32Array(Math.ceil(2 ** (32 - filterShift) / 32)), filterShift
  }
  const next = blocks.slice()
  for (let id = 0; id < keys.length; id++) {
    putInPlace(hashed, id, next, table)
    if (id % KEYS_A_STEP === 0) yield
  }
  return table
}

// Apart from the generator, in which V8 runs loops less fast.
function countBlocks (hashes: Uint32Array, from: number, to: number, shift: number, blocks: Uint32Array): void {
  for (let i = from; i < to; i++) blocks[(hashes[i] >>> shift) + 1]++
}

function putInPlace ({ hashes, starts }: HashedKeys, id: number, next: Uint32Array, table: Table): void {
  for (let i = starts[id]; i < starts[id + 1]; i++) {
    const hash = hashes[i]
    const slot = next[hash >>> table.shift]++
    table.hashes[slot] = hash
    table.ids[slot] = id
    const bit = hash >>> table.filterShift
    table.filter[bit >>> 5] |= 1 << (bit & 31)
  }
}
