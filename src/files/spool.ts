import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { FileError } from '../file-error.js'
import type { FileInput } from './input.js'

const CHUNK_BYTES = 256 * 1024

/** The disk cannot take a file. Its message holds no name of a file. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/**
 * A file that arrives from elsewhere, kept on disk until it has been read. It can be read while it arrives, and it
 * goes on arriving while its reader waits: a caller who sends all before reading anything is not kept waiting for ever.
 */
export class Spool implements FileInput {
  readonly #path: string
  readonly #file: FileHandle
  readonly #arrival = new EventEmitter().setMaxListeners(0)
  #bytes = 0
  #state: 'arriving' | 'whole' | { error: Error } = 'arriving'

  private constructor (path: string, file: FileHandle) {
    this.#path = path
    this.#file = file
  }

  /** @param folder where it is kept @throws StorageError when nothing can be written there */
  static async create (folder: string): Promise<Spool> {
    const path = join(folder, `tumen-${randomUUID()}`)
    // Nobody else may read it: it holds names.
    return new Spool(path, await open(path, 'wx+', 0o600).catch(storageError))
  }

  get size (): number | undefined {
    return this.#state === 'whole' ? this.#bytes : undefined
  }

  /**
   * Takes all that comes, once.
   * @throws FileError past `most` bytes, StorageError when the disk is full, or the source's own error; readers get the same
   */
  async fill (source: AsyncIterable<Uint8Array>, most: number): Promise<void> {
    try {
      for await (const chunk of source) {
        if (this.#bytes + chunk.length > most) throw new FileError('tooLarge', `has more than ${most} bytes`)
        await this.#file.writeFile(chunk).catch(storageError)
        this.#bytes += chunk.length
        this.#arrival.emit('more')
      }
      this.#state = 'whole'
    } catch (error) {
      this.#state = { error: error as Error }
      throw error
    } finally {
      this.#arrival.emit('more')
    }
  }

  /** The bytes from the beginning; waits for those that have not arrived. */
  async * open (): AsyncGenerator<Uint8Array> {
    let at = 0
    while (true) {
      while (at < this.#bytes) {
        const { bytesRead, buffer } = await this.#file.read(Buffer.allocUnsafe(Math.min(CHUNK_BYTES, this.#bytes - at)), 0, undefined, at)
        at += bytesRead
        yield buffer.subarray(0, bytesRead)
      }
      if (this.#state === 'whole') return
      if (typeof this.#state === 'object') throw this.#state.error
      await once(this.#arrival, 'more')
    }
  }

  async whole (): Promise<string> {
    while (this.#state === 'arriving') await once(this.#arrival, 'more')
    if (typeof this.#state === 'object') throw this.#state.error
    return this.#path
  }

  /** Deletes the file. */
  async remove (): Promise<void> {
    await this.#file.close()
    await rm(this.#path, { force: true })
  }
}

function storageError (error: NodeJS.ErrnoException): never {
  throw new StorageError(`Uploads cannot be kept on disk (${error.code})`)
}
