import { WatchlistError } from './watchlist-error.js'

/**
 * The value in a line of NDJSON.
 * @param path the file to name in errors
 * @param line number of the line, from 1
 * @throws WatchlistError when the line is not JSON
 */
export function parseJsonLine (path: string, line: number, text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    throw new WatchlistError(path, `is not JSON (${(error as Error).message})`, line)
  }
}
