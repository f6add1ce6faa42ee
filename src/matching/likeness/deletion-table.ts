import type { Steps } from '../../steps/steps.js'
import { hashDeletions, deletionHashes, spell } from './deletion-hashes.js'

/** The most edits allowed to a key, by its length: 0, 1 or 2. */
export type EditsAllowed = (length: number) => number

/** The low bits of hashes. The block that an entry is in gives the high bits, so one or two bytes are enough in a large table. */
export type Rests = Uint8Array | Uint16Array | Uint32Array

/** The deletion neighbourhood of each key, as hashes with the ids of their keys, sorted by the hashes' high bits. */
export interface DeletionTable {
  rests: Rests
  ids: Uint32Array
  /** First entry of each block; a block holds the hashes that share their high bits. */
  blocks: Uint32Array
  /** A hash shifted right by this many bits is its block. */
  shift: number
  /** A bitmap of the hashes, cut to a few more bits than their block. Most strings looked for are in no key, and end here. */
  filter: Uint32Array
  filterShift: number
}

const MOST_BLOCK_BITS = 24
/** Bits that the filter has more than a block. */
const FILTER_BITS = 3
/**
 * Entries are first dealt into parts by their highest bits, and then sorted into blocks part by part. The blocks of one part fit
 * into the processor's cache; entries sorted all at once would each wait for memory.
 */
const MOST_PART_BITS = 10
/** Keys hashed in one step. */
const KEYS_A_STEP = 32

/** Builds the table, a few keys or a part a step. The ids are the positions of the keys. */
export function * deletionTable (keys: readonly string[], editsAllowed: EditsAllowed): Steps<DeletionTable> {
  const hash = (id: number): number => hashDeletions(spell(keys[id]), keys[id].length, editsAllowed(keys[id].length))
  const partBits = Math.min(MOST_PART_BITS, bitsFor(keys.length))
  const parts = new Uint32Array((1 << partBits) + 1)
  for (let id = 0; id < keys.length; id++) {
    countByPart(hash(id), parts, 32 - partBits)
    if (id % KEYS_A_STEP === 0) yield
  }
  for (let part = 1; part < parts.length; part++) parts[part] += parts[part - 1]
  const count = parts[parts.length - 1]
  const hashes = new Uint32Array(count)
  const ids = new Uint32Array(count)
  const next = parts.slice()
  for (let id = 0; id < keys.length; id++) {
    deal(hash(id), id, hashes, ids, next, 32 - partBits)
    if (id % KEYS_A_STEP === 0) yield
  }
  const table = emptyTable(ids)
  const blocksOfPart = (table.blocks.length - 1) >>> partBits
  for (let part = 0; part + 1 < parts.length; part++) {
    putInBlocks(hashes, parts[part], parts[part + 1], part * blocksOfPart, blocksOfPart, table)
    yield
  }
  return table
}

function emptyTable (ids: Uint32Array): DeletionTable {
  const count = ids.length
  const bits = Math.min(MOST_BLOCK_BITS, bitsFor(count))
  const shift = 32 - bits
  const filterShift = Math.max(0, shift - FILTER_BITS)
  const blocks = new Uint32Array((1 << bits) + 1)
  blocks[1 << bits] = count
  return { rests: restsOf(count, shift), ids, blocks, shift, filter: new Uint32Array(Math.ceil(2 ** (32 - filterShift) / 32)), filterShift }
}

/** The number of bits that gives each of `count` things a place of its own. */
function bitsFor (count: number): number {
  return Math.max(1, Math.ceil(Math.log2(count + 1)))
}

function restsOf (count: number, bits: number): Rests {
  if (bits <= 8) return new Uint8Array(count)
  return bits <= 16 ? new Uint16Array(count) : new Uint32Array(count)
}

// These loops stand outside the generator, in which V8 would run them more slowly.
function countByPart (entries: number, parts: Uint32Array, shift: number): void {
  for (let i = 0; i < entries; i++) parts[(deletionHashes[i] >>> shift) + 1]++
}

function deal (entries: number, id: number, hashes: Uint32Array, ids: Uint32Array, next: Uint32Array, shift: number): void {
  for (let i = 0; i < entries; i++) {
    const place = next[deletionHashes[i] >>> shift]++
    hashes[place] = deletionHashes[i]
    ids[place] = id
  }
}

/**
 * Sorts the entries of one part into its blocks.
 * @param firstBlock the first block of the part
 * @param size how many blocks the part has
 */
function putInBlocks (hashes: Uint32Array, from: number, to: number, firstBlock: number, size: number, { rests, ids, blocks, shift, filter, filterShift }: DeletionTable): void {
  const dealt = ids.slice(from, to)
  const next = new Uint32Array(size)
  for (let i = from; i < to; i++) next[(hashes[i] >>> shift) - firstBlock]++
  for (let block = 0, place = from; block < size; block++) {
    blocks[firstBlock + block] = place
    place += next[block]
    next[block] = blocks[firstBlock + block]
  }
  for (let i = from; i < to; i++) {
    const hash = hashes[i]
    const place = next[(hash >>> shift) - firstBlock]++
    rests[place] = hash
    ids[place] = dealt[i - from]
    const bit = hash >>> filterShift
    filter[bit >>> 5] |= 1 << (bit & 31)
  }
}
