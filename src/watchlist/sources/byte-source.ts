import { createReadStream } from 'node:fs'
import { TextDecoder } from 'node:util'
import { WatchlistError } from '../watchlist-error.js'

/** Bytes that can be read more than once; some formats need what stands at their end before their beginning. */
export interface ByteSource {
  /** File as it is named in errors. */
  name: string
  open: () => AsyncIterable<Uint8Array>
}

/** A file as a source. It is opened when it is read. */
export function fileSource (path: string): ByteSource {
  return { name: path, open: () => createReadStream(path) }
}

const DECLARED_ENCODING = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/

/**
 * The text of a source, piece by piece. The encoding is that of a byte order mark, else of an XML declaration,
 * else UTF-8.
 * @throws WatchlistError when the bytes are not in that encoding, are HTML, or cannot be read
 */
export async function * readText ({ name, open }: ByteSource): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let first = true
  try {
    for await (const bytes of open()) {
      decoder ??= decoderFor(bytes)
      const text = decoder.decode(bytes, { stream: true })
      if (first && /^\s*<(!doctype html|html)/i.test(text)) throw new WatchlistError(name, 'is a web page, not a list: its address answers with HTML')
      first = false
      yield text
    }
    yield decoder?.decode() ?? ''
  } catch (error) {
    if (error instanceof WatchlistError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new WatchlistError(name, `is not ${decoder!.encoding.toUpperCase()}`)
    throw new WatchlistError(name, `cannot be read (${(error as Error).message.split(',')[0]})`)
  }
}

/** @throws RangeError when the declared encoding is not known */
function decoderFor (bytes: Uint8Array): TextDecoder {
  return new TextDecoder(markedEncoding(bytes) ?? DECLARED_ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8', { fatal: true })
}

function markedEncoding (bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
}
