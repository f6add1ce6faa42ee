/** How many edits a key of a length may be away. */
export type EditsAllowed = (length: number) => number

function hash (text: string): number {
  let h = 0x811c9dc5
  for (let i = 0; i < text.length; i++) h = Math.imul(h ^ text.charCodeAt(i), 0x01000193)
  return h >>> 0
}

/** Calls `visit` with the hash of a key and of every string left after taking out up to `edits` characters. */
function eachDeletion (key: string, edits: number, visit: (hash: number) => void): void {
  visit(hash(key))
  if (edits === 0) return
  for (let i = 0; i < key.length; i++) {
    if (i > 0 && key[i] === key[i - 1]) continue
    const once = key.slice(0, i) + key.slice(i + 1)
    visit(hash(once))
    if (edits === 1) continue
    for (let j = i; j < once.length; j++) {
      if (j > i && once[j] === once[j - 1]) continue
      visit(hash(once.slice(0, j) + once.slice(j + 1)))
    }
  }
}

/**
 * Finds the keys within a small edit distance of a given key without looking at the others: two keys at distance d
 * share a string that is left after at most d deletions from each (W. Garbe, Symmetric Delete, 2012). Complete up to
 * the smaller number of edits allowed to the two; what it finds beyond that depends only on the two keys, not on the
 * rest of the index. Kept as sorted hashes in typed arrays: 8 bytes an entry.
 */
export class DeletionIndex {
  readonly #hashes: Uint32Array
  readonly #ids: Uint32Array
  /** First entry of each block of hashes that share their upper bits. */
  readonly #blocks: Uint32Array
  readonly #shift: number
  readonly #editsAllowed: EditsAllowed

  /** @param keys key of each id; ids are the positions. */
  constructor (keys: readonly string[], editsAllowed: EditsAllowed) {
    this.#editsAllowed = editsAllowed
    let count = 0
    for (const key of keys) eachDeletion(key, editsAllowed(key.length), () => { count++ })
    const hashes = new Uint32Array(count)
    const ids = new Uint32Array(count)
    let filled = 0
    keys.forEach((key, id) => eachDeletion(key, editsAllowed(key.length), h => {
      hashes[filled] = h
      ids[filled++] = id
    }))
    const bits = Math.max(1, Math.min(24, Math.ceil(Math.log2(count + 1))))
    this.#shift = 32 - bits
    this.#blocks = new Uint32Array((1 << bits) + 1)
    for (let i = 0; i < count; i++) this.#blocks[(hashes[i] >>> this.#shift) + 1]++
    for (let block = 0; block < (1 << bits); block++) this.#blocks[block + 1] += this.#blocks[block]
    const next = this.#blocks.slice()
    this.#hashes = new Uint32Array(count)
    this.#ids = new Uint32Array(count)
    for (let i = 0; i < count; i++) {
      const slot = next[hashes[i] >>> this.#shift]++
      this.#hashes[slot] = hashes[i]
      this.#ids[slot] = ids[i]
    }
  }

  /** Calls `visit` with the id of every key that may be near; an id may come more than once. */
  near (key: string, visit: (id: number) => void): void {
    eachDeletion(key, this.#editsAllowed(key.length), h => {
      const block = h >>> this.#shift
      for (let i = this.#blocks[block]; i < this.#blocks[block + 1]; i++) {
        if (this.#hashes[i] === h) visit(this.#ids[i])
      }
    })
  }
}
