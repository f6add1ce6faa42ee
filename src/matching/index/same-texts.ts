import { hashOfText } from '../likeness/fnv.js'

/** Finds names by their whole text: a hash table with chained names, in typed arrays. */
export class SameTexts {
  readonly #hashes: Uint32Array
  /**
   * By the low bits of a hash: one more than the first name of its chain, 0 where there is none. By name: the same for the next
   * name.
   */
  readonly #first: Uint32Array
  readonly #next: Uint32Array

  /** @param hashes by name: the hash of its text, by `hashOfText` */
  constructor (hashes: readonly number[]) {
    this.#hashes = new Uint32Array(hashes)
    this.#first = new Uint32Array(2 ** Math.ceil(Math.log2(hashes.length + 1)))
    this.#next = new Uint32Array(hashes.length)
    // From the last to the first, so that chains are in the order of the names.
    for (let name = hashes.length - 1; name >= 0; name--) {
      const slot = hashes[name] & (this.#first.length - 1)
      this.#next[name] = this.#first[slot]
      this.#first[slot] = name + 1
    }
  }

  /** The names that may have this text: all that do, and rarely another with the same hash. */
  of (text: string): number[] {
    const hash = hashOfText(text)
    const names: number[] = []
    for (let link = this.#first[hash & (this.#first.length - 1)]; link !== 0; link = this.#next[link - 1]) {
      if (this.#hashes[link - 1] === hash) names.push(link - 1)
    }
    return names
  }
}
