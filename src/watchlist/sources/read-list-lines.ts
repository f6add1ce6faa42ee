import { WatchlistError } from '../watchlist-error.js'
import { readText, type ByteSource } from './byte-source.js'

/** More than any record has. A file without line ends is not NDJSON. */
const MOST_CHARACTERS_IN_A_LINE = 20_000_000

/**
 * The lines of a text file that are not blank, with their numbers from 1.
 * @throws WatchlistError when a line is too long, or the file cannot be read
 */
export async function * readListLines (source: ByteSource): AsyncGenerator<[line: number, text: string]> {
  let rest = ''
  let number = 0
  for await (const text of readText(source)) {
    const lines = (rest + text).split('\n')
    rest = lines.pop()!
    if (rest.length > MOST_CHARACTERS_IN_A_LINE) throw new WatchlistError(source.name, 'does not end', number + 1)
    for (const line of lines) {
      number++
      if (line.trim() !== '') yield [number, line]
    }
  }
  if (rest.trim() !== '') yield [number + 1, rest]
}
