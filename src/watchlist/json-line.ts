import { WatchlistError } from './watchlist-error.js'

/**
 * The value in a line of NDJSON.
 * @param path file that is named in errors
 * @throws WatchlistError when it is not JSON
 */
export function parseJsonLine (path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WatchlistError(path, `is not JSON (${(error as Error).message})`, line)
  }
}
