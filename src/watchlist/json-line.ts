import { GIVEN_TWICE, keyGivenTwice } from '../formats/key-given-twice.js'
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

/**
 * The value in a line of NDJSON that people wrote. A key that an object has twice is refused: only its last value would count, and
 * the listed name in the first be lost.
 * @throws WatchlistError also when the line is not JSON
 */
export function parseWrittenLine (path: string, line: number, text: string): unknown {
  const value = parseJsonLine(path, line, text)
  const twice = keyGivenTwice(text, value)
  if (twice !== undefined) throw new WatchlistError(path, `${twice} ${GIVEN_TWICE}`, line)
  return value
}
