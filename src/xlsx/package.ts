import type { Readable } from 'node:stream'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { FileError } from '../file-error.js'

/** More parts than any workbook has; a zip of a million empty files is a bomb too. */
const MOST_PARTS = 10_000

/** An XLSX file as what it is: a zip of parts, each with a path. */
export class XlsxPackage {
  readonly #zip: ZipFile
  readonly #parts: ReadonlyMap<string, Entry>

  /** @param mostBytes that any one part may unpack to */
  private constructor (zip: ZipFile, parts: ReadonlyMap<string, Entry>, readonly mostBytes: number) {
    this.#zip = zip
    this.#parts = parts
  }

  /**
   * Reads the table of contents.
   * @param mostBytes that any one part may unpack to
   * @throws FileError when the file is no XLSX, is cut off, or would unpack to more
   */
  static async open (path: string, mostBytes: number): Promise<XlsxPackage> {
    const zip = await openPromise(path, { autoClose: false }).catch(() => {
      throw new FileError('unreadable', 'is no XLSX file or is cut off: it has no table of contents')
    })
    try {
      if (zip.entryCount > MOST_PARTS) throw new FileError('tooLarge', `has ${zip.entryCount} parts, more than a workbook has`)
      const parts = new Map<string, Entry>()
      for await (const entry of zip.eachEntry()) parts.set(entry.fileName, entry)
      return new XlsxPackage(zip, parts, mostBytes)
    } catch (error) {
      zip.close()
      if (error instanceof FileError) throw error
      throw new FileError('unreadable', 'is a broken XLSX file: its table of contents cannot be read')
    }
  }

  has (part: string): boolean {
    return this.#parts.has(part)
  }

  /** Bytes that a part unpacks to. */
  size (part: string): number {
    return this.#parts.get(part)?.uncompressedSize ?? 0
  }

  /**
   * The bytes of a part. yauzl sees to it that they are no more than the table of contents says.
   * @throws FileError when there is none of that name, it is broken, or it is larger than is allowed
   */
  async * read (part: string): AsyncGenerator<Uint8Array> {
    const entry = this.#parts.get(part)
    if (entry === undefined) throw new FileError('unreadable', `has no ${part}: it is no XLSX file`)
    if (entry.isEncrypted()) throw new FileError('unreadable', 'is protected by a password: save it without one')
    if (entry.uncompressedSize > this.mostBytes) throw new FileError('tooLarge', `unpacks to ${entry.uncompressedSize} bytes in ${part}; at most ${this.mostBytes} are read`)
    let stream: Readable | undefined
    try {
      stream = await this.#zip.openReadStreamPromise(entry)
      yield * stream as AsyncIterable<Uint8Array>
    } catch (error) {
      if (error instanceof FileError) throw error
      throw new FileError('unreadable', `is a broken XLSX file: ${part} cannot be unpacked`)
    } finally {
      stream?.destroy()
    }
  }

  close (): void {
    this.#zip.close()
  }
}
