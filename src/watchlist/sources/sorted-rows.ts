import { WatchlistError } from '../watchlist-error.js'

/**
 * Reads a file sorted by the number in its first cell, in step with another file in the same order. Only the rows of one
 * number are in memory at a time.
 */
export class SortedRows {
  readonly #rows: AsyncIterator<string[]>
  #next: string[] | undefined
  #last = -Infinity
  #asked = -Infinity
  #started = false

  /**
   * @param file the file to name in errors
   * @param onOrphan called with each row whose number was not asked for
   */
  constructor (rows: AsyncIterable<string[]>, readonly file: string, readonly onOrphan: (row: readonly string[]) => void) {
    this.#rows = rows[Symbol.asyncIterator]()
  }

  /**
   * The rows of a number. Numbers must be asked for in ascending order.
   * @throws WatchlistError when the file, or the file beside it, is not sorted
   */
  async of (number: number): Promise<string[][]> {
    if (number <= this.#asked) throw new WatchlistError(this.file, `is not in the order of the file beside it: ${number} comes after ${this.#asked}`)
    this.#asked = number
    const found: string[][] = []
    for (let row = await this.#peek(); row !== undefined && Number(row[0]) <= number; row = await this.#advance()) {
      if (Number(row[0]) === number) found.push(row)
      else this.onOrphan(row)
    }
    return found
  }

  /** Reads the rest, and reports each row as an orphan. */
  async end (): Promise<void> {
    for (let row = await this.#peek(); row !== undefined; row = await this.#advance()) this.onOrphan(row)
  }

  /** Closes the file, whether it was read to its end or not. */
  async close (): Promise<void> {
    await this.#rows.return?.()
  }

  async #peek (): Promise<string[] | undefined> {
    if (this.#started) return this.#next
    this.#started = true
    return await this.#advance()
  }

  async #advance (): Promise<string[] | undefined> {
    const { value, done } = await this.#rows.next()
    this.#next = done === true ? undefined : value
    if (this.#next !== undefined) {
      const number = Number(this.#next[0])
      if (number < this.#last) throw new WatchlistError(this.file, `is not sorted by entry number: ${number} comes after ${this.#last}`)
      this.#last = number
    }
    return this.#next
  }
}
