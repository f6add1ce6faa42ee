/** A list cannot be used. The message is one line: `WATCHLIST <path>: line <n>: <fault>`. */
export class WatchlistError extends Error {
  override readonly name = 'WatchlistError'

  /**
   * @param path the file as it was given
   * @param fault what is wrong; completes the sentence that the path begins
   * @param line number of the line, from 1; left out when the whole file is at fault
   */
  constructor (readonly path: string, readonly fault: string, readonly line?: number) {
    super(`WATCHLIST ${path}: ${line === undefined ? '' : `line ${line}: `}${fault}`.replace(/\s+/g, ' '))
  }
}
