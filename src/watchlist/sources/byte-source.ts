import { createReadStream } from 'node:fs'
import { open } from 'node:fs/promises'
import { pipeline } from 'node:stream'
import { TextDecoder } from 'node:util'
import { createGunzip } from 'node:zlib'
import { byteOrderMark } from '../../formats/byte-order-mark.js'
import { isGzip } from '../../formats/gzip-mark.js'
import { WatchlistError } from '../watchlist-error.js'

/** Bytes that can be read more than once, as the beginning of some formats refers to what follows at the end. */
export interface ByteSource {
  /** The file to name in errors. */
  name: string
  open: () => AsyncIterable<Uint8Array>
}

/** Limit for the unpacked size, more than that of any list. */
const MOST_BYTES = 4_000_000_000

/** A file as a source, unpacked if gzipped, as recognised by its first two bytes. Each read opens it anew. */
export function fileSource (path: string): ByteSource {
  return { name: path, open: () => readFrom(path) }
}

async function * readFrom (path: string): AsyncGenerator<Uint8Array> {
  if (!isGzip(await headOf(path))) {
    yield * createReadStream(path)
    return
  }
  const unpacked = createGunzip()
  pipeline(createReadStream(path), unpacked, () => {}) // reading `unpacked` fails if either stream does
  let count = 0
  for await (const bytes of unpacked) {
    count += bytes.length
    if (count > MOST_BYTES) throw new WatchlistError(path, `unpacks to more than ${MOST_BYTES} bytes`)
    yield bytes
  }
}

async function headOf (path: string): Promise<Uint8Array> {
  const file = await open(path)
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(2), 0, 2, 0)
    return buffer.subarray(0, bytesRead)
  } finally {
    await file.close()
  }
}

const DECLARED_ENCODING = /^<\?xml[^>]*\sencoding=["']([\w.-]+)["']/

/**
 * The text of a source, piece by piece. The encoding is that of the byte order mark, else of the XML declaration, else
 * UTF-8.
 * @throws WatchlistError when the bytes are not in that encoding, are HTML, or cannot be read
 */
export async function * readText ({ name, open }: ByteSource): AsyncGenerator<string> {
  let decoder: TextDecoder | undefined
  let asUtf8: Utf8Test | undefined
  let first = true
  try {
    for await (const bytes of open()) {
      if (decoder === undefined) {
        decoder = decoderFor(bytes)
        if (!decoder.encoding.startsWith('utf-')) asUtf8 = new Utf8Test()
      }
      asUtf8?.add(bytes)
      const text = decoder.decode(bytes, { stream: true })
      if (first && /^\s*<(!doctype html|html)/i.test(text)) throw new WatchlistError(name, 'is a web page, not a list: its address answers with HTML')
      first = false
      yield text
    }
    if (asUtf8?.isUtf8() === true) throw new WatchlistError(name, `is UTF-8 and says that it is ${decoder!.encoding}`)
    yield decoder?.decode() ?? ''
  } catch (error) {
    if (error instanceof WatchlistError) throw error
    if ((error as NodeJS.ErrnoException).code === 'ERR_ENCODING_INVALID_ENCODED_DATA') throw new WatchlistError(name, `is not ${decoder!.encoding.toUpperCase()}`)
    throw new WatchlistError(name, `cannot be read (${(error as Error).message.split(',')[0]})`)
  }
}

/**
 * Tests whether bytes that are declared to be in another encoding are UTF-8: they have characters beyond ASCII and all are
 * well-formed, which does not happen by accident.
 */
class Utf8Test {
  readonly #decoder = new TextDecoder('utf-8', { fatal: true })
  #well = true
  #beyondAscii = false

  add (bytes: Uint8Array): void {
    if (!this.#well) return
    try {
      this.#decoder.decode(bytes, { stream: true })
      this.#beyondAscii ||= bytes.some(byte => byte > 0x7f)
    } catch {
      this.#well = false
    }
  }

  isUtf8 (): boolean {
    return this.#well && this.#beyondAscii
  }
}

/** @param bytes the beginning of a source @throws RangeError when the declared encoding is not known */
function decoderFor (bytes: Uint8Array): TextDecoder {
  return new TextDecoder(byteOrderMark(bytes) ?? DECLARED_ENCODING.exec(Buffer.from(bytes.subarray(0, 200)).toString('latin1'))?.[1] ?? 'utf-8', { fatal: true })
}
