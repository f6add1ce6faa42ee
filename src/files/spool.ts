import { randomUUID } from 'node:crypto'
import { EventEmitter, once } from 'node:events'
import { rmSync } from 'node:fs'
import { open, rm, type FileHandle } from 'node:fs/promises'
import { join } from 'node:path'
import { FileError } from '../formats/file-error.js'
import type { FileInput } from './input.js'

const CHUNK_BYTES = 256 * 1024

/** The files that are not deleted yet. A process that ends while it screens them, at the end of its grace, deletes them. */
const keptUntilExit = new Set<string>()
process.on('exit', () => {
  for (const path of keptUntilExit) {
    try {
      rmSync(path, { force: true })
    } catch {
      // One that cannot be deleted must not keep the others. The next start tries again.
    }
  }
})

/** An upload cannot be written to disk. The message contains no file name. */
export class StorageError extends Error {
  override readonly name = 'StorageError'
}

/**
 * An incoming file, kept on disk until it has been read. It can be read while it arrives, and it keeps arriving while its
 * reader pauses: otherwise a caller who sends everything before reading any of the answer would wait for ever.
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

  /** @param folder where the file is kept @throws StorageError when the file cannot be created there */
  static async create (folder: string): Promise<Spool> {
    const path = join(folder, `tumen-${randomUUID()}`)
    keptUntilExit.add(path)
    // Readable by this user only, because it holds names.
    return new Spool(path, await open(path, 'wx+', 0o600).catch(error => {
      keptUntilExit.delete(path)
      storageError(error)
    }))
  }

  get size (): number | undefined {
    return this.#state === 'whole' ? this.#bytes : undefined
  }

  /**
   * Stores everything that the source sends. May be called only once.
   * @throws FileError past `most` bytes, StorageError when writing fails, or the source's own error; readers get the same error
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

  /** Reads from the beginning and waits for bytes that have not arrived yet. */
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
    keptUntilExit.delete(this.#path)
  }
}

function storageError (error: NodeJS.ErrnoException): never {
  throw new StorageError(`Uploads cannot be kept on disk (${error.code})`)
}
