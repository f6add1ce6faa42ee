import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { FileError } from '../formats/file-error.js'

/** As large as the chunks in which a plain file is read. A row spread over many small chunks is reassembled with each of them. */
const CHUNK_BYTES = 256 * 1024

/**
 * Decompresses a gzip stream.
 * @param most the most bytes it may decompress to, because a few kilobytes can decompress to gigabytes
 * @throws FileError when the stream is cut off, broken, or decompresses to more than `most` bytes
 */
export async function * gunzip (packed: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Uint8Array> {
  const source = Readable.from(packed)
  const unpacker = createGunzip({ chunkSize: CHUNK_BYTES })
  source.on('error', error => unpacker.destroy(error))
  let bytes = 0
  try {
    for await (const chunk of source.pipe(unpacker) as AsyncIterable<Buffer>) {
      bytes += chunk.length
      if (bytes > most) throw new FileError('tooLarge', `unpacks to more than ${most} bytes`)
      yield chunk
    }
  } catch (error) {
    if (!(error as NodeJS.ErrnoException).code?.startsWith('Z_')) throw error
    throw new FileError('unreadable', (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR' ? 'is cut off: the gzip stream does not end' : 'is broken: the gzip stream cannot be unpacked')
  } finally {
    source.destroy()
  }
}
