import { Readable } from 'node:stream'
import { createGunzip } from 'node:zlib'
import { FileError } from '../file-error.js'

/** As large as the pieces that a plain file is read in: a row that runs over many small ones is put together with each. */
const CHUNK_BYTES = 256 * 1024

/**
 * What a gzip stream unpacks to.
 * @param most bytes after which it is refused: a few kilobytes can unpack to gigabytes
 * @throws FileError when it is cut off, broken, or unpacks to more
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
