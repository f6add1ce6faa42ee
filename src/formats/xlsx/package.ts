import type { Readable } from 'node:stream'
import { crc32 } from 'node:zlib'
import { openPromise, type Entry, type ZipFile } from 'yauzl'
import { FileError } from '../file-error.js'

/** More parts than any workbook has. A zip bomb may also consist of a million empty files. */
const MOST_PARTS = 10_000

/** An XLSX file opened as a zip of parts, each with a path. The caller closes it. */
export class XlsxPackage {
  readonly #zip: ZipFile
  readonly #parts: ReadonlyMap<string, Entry>

  /** @param mostBytes limit for the unpacked size of any one part */
  private constructor (zip: ZipFile, parts: ReadonlyMap<string, Entry>, readonly mostBytes: number) {
    this.#zip = zip
    this.#parts = parts
  }

  /**
   * Opens a file and reads its table of contents.
   * @param mostBytes limit for the unpacked size of any one part, applied when it is read
   * @throws FileError when the file is not a zip, is cut off, or has too many parts
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

  /** The unpacked size of a part in bytes, by the table of contents; 0 when there is no such part. */
  size (part: string): number {
    return this.#parts.get(part)?.uncompressedSize ?? 0
  }

  /**
   * The unpacked bytes of a part. yauzl makes sure that they are as many as the table of contents says, and here it is made sure
   * that they are those: damage may unpack and read like any other text.
   * @throws FileError when there is no such part, or it is encrypted, broken or larger than allowed
   */
  async * read (part: string): AsyncGenerator<Uint8Array> {
    const entry = this.#parts.get(part)
    if (entry === undefined) throw new FileError('unreadable', `has no ${part}: it is no XLSX file`)
    if (entry.isEncrypted()) throw new FileError('unreadable', 'is protected by a password: save it without one')
    if (entry.uncompressedSize > this.mostBytes) throw new FileError('tooLarge', `unpacks to ${entry.uncompressedSize} bytes in ${part}; at most ${this.mostBytes} are read`)
    let stream: Readable | undefined
    try {
      stream = await this.#zip.openReadStreamPromise(entry)
      let sum = 0
      for await (const bytes of stream as AsyncIterable<Uint8Array>) {
        sum = crc32(bytes, sum)
        yield bytes
      }
      if (sum !== entry.crc32) throw new FileError('unreadable', `is a damaged XLSX file: the checksum of ${part} is wrong`)
    } catch (error) {
      if (error instanceof FileError) throw error
      throw new FileError('unreadable', `is a broken XLSX file: ${part} cannot be unpacked`)
    } finally {
      stream?.destroy()
    }
  }

  /** Reads a part to its end, so that damage is found before anything of it is used. @throws FileError as `read` does */
  async verify (part: string): Promise<void> {
    const bytes = this.read(part)
    while ((await bytes.next()).done !== true);
  }

  close (): void {
    this.#zip.close()
  }
}
