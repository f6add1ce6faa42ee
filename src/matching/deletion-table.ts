import type { Steps } from '../steps.js'
import { hashDeletions, left, spell } from './deletion-hashes.js'

/** How many edits a key of a length may be away: 0, 1 or 2. */
export type EditsAllowed = (length: number) => number

/** The last bits of hashes. The first ones are told by the block that an entry is in, so that one or two bytes are enough in a large table. */
export type Rests = Uint8Array | Uint16Array | Uint32Array

/** What is left of each key after a few deletions, as hashes with the ids of their keys, in the order of the hashes' upper bits. */
export interface DeletionTable {
  rests: Rests
  ids: Uint32Array
  /** First entry of each block of hashes that share their upper bits. */
  blocks: Uint32Array
  /** A hash shifted by this many bits is its block. */
  shift: number
  /** A bit for each hash, cut to a few more bits than a block: most strings looked for are in no key, and end here. */
  filter: Uint32Array
  filterShift: number
}

const MOST_BLOCK_BITS = 24
const FILTER_BITS = 3
/**
 * Entries are first dealt out to so many parts by their uppermost bits, and then put in their blocks part by part: the blocks of a
 * part fit into the cache, where entries put in place at once each wait for memory.
 */
const MOST_PART_BITS = 10
/** Keys hashed in one step. */
const KEYS_A_STEP = 32

/** The table of keys, whose ids are their positions, made a few keys or a part a step. */
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

/** So many bits as give each of a number of things a place of its own. */
function bitsFor (count: number): number {
  return Math.max(1, Math.ceil(Math.log2(count + 1)))
}

function restsOf (count: number, bits: number): Rests {
  if (bits <= 8) return new Uint8Array(count)
  return bits <= 16 ? new Uint16Array(count) : new Uint32Array(count)
}

// The loops stand apart from the generator, in which V8 runs them less fast.
function countByPart (entries: number, parts: Uint32Array, shift: number): void {
  for (let i = 0; i < entries; i++) parts[(left[i] >>> shift) + 1]++
}

function deal (entries: number, id: number, hashes: Uint32Array, ids: Uint32Array, next: Uint32Array, shift: number): void {
  for (let i = 0; i < entries; i++) {
    const place = next[left[i] >>> shift]++
    hashes[place] = left[i]
    ids[place] = id
  }
}

/** Puts the entries of one part in the order of their blocks, which are so many from a first one on. */
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
