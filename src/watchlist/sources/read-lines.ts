import { WatchlistError } from '../watchlist-error.js'
import { readText, type ByteSource } from './byte-source.js'

/** Longer than any record; a file without line ends is no NDJSON. */
const MOST_CHARACTERS_IN_A_LINE = 20_000_000

/** Lines of a text file with their numbers from 1, blank ones left out. @throws WatchlistError when a line does not end */
export async function * readLines (source: ByteSource): AsyncGenerator<[line: number, text: string]> {
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
