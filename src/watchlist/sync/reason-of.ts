import { basename } from 'node:path'
import { WatchlistError } from '../watchlist-error.js'

/** The reason for an error, in one line. It contains no folder paths, as the health endpoint shows it. */
export function reasonOf (error: unknown): string {
  if (error instanceof WatchlistError) {
    return `${error.line === undefined ? '' : `line ${error.line} of `}${basename(error.path)} ${error.fault}`
  }
  const { code, syscall, message } = error as NodeJS.ErrnoException
  if (code === 'ERR_ENCODING_NOT_SUPPORTED') return 'is in an encoding that is not known'
  if (code !== undefined && syscall !== undefined) return `The data folder cannot be used (${message.split(',', 1)[0]})`
  return message.split('\n', 1)[0]
}
