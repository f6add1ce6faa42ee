import { FileError } from '../file-error.js'
import { unescapeText } from './escaped-text.js'
import { MOST_CHARACTERS_IN_A_CELL } from '../row-limits.js'
import type { XlsxPackage } from './package.js'
import { readXml } from './xml-events.js'

const PART = 'xl/sharedStrings.xml'

/**
 * The table of shared strings, which holds nearly all text of a workbook. The texts are kept as UTF-8 in large blocks,
 * because a million names would take several times the memory as JavaScript strings.
 */
export class SharedStrings {
  readonly #blocks: Buffer[] = []
  #block: Buffer = Buffer.alloc(0)
  #used = 0
  /** Three numbers for each text: its block, its first byte there, and the byte after its last. */
  #places = new Uint32Array(3 * 1024)
  #count = 0
  #bytes = 0

  private constructor (readonly mostBytes: number) {}

  /** Reads the table; it is empty when the workbook has none. @throws FileError when it is broken or larger than allowed */
  static async read (pack: XlsxPackage): Promise<SharedStrings> {
    const strings = new SharedStrings(pack.mostBytes / SHARE_HELD)
    if (!pack.has(PART)) return strings
    let text = ''
    let inText = false
    let inReading = false
    const handlers = {
      onOpen: (name: string) => {
        if (name === 'si') text = ''
        else if (name === 't') inText = true
        else if (name === 'rPh') inReading = true
      },
      onClose: (name: string) => {
        if (name === 'si') strings.#add(unescapeText(text))
        else if (name === 't') inText = false
        else if (name === 'rPh') inReading = false
      },
      // Phonetic readings of East Asian text (rPh) are not part of the string.
      onText: (piece: string) => { if (inText && !inReading && text.length <= MOST_CHARACTERS_IN_A_CELL) text += piece.slice(0, MOST_CHARACTERS_IN_A_CELL + 1) }
    }
    await readXml(pack.read(PART), handlers)
    return strings
  }

  /** The text at an index, from 0; undefined when there is none. */
  at (index: number): string | undefined {
    if (!(index >= 0 && index < this.#count)) return undefined
    const [block, start, end] = this.#places.subarray(index * 3, index * 3 + 3)
    return this.#blocks[block].toString('utf8', start, end)
  }

  #add (text: string): void {
    const bytes = Buffer.byteLength(text)
    this.#bytes += bytes + BYTES_OF_A_PLACE
    if (this.#bytes > this.mostBytes) throw new FileError('tooLarge', `has a table of texts of more than ${this.mostBytes} bytes, which would have to be held in memory`)
    if (this.#used + bytes > this.#block.length) {
      this.#block = Buffer.allocUnsafe(Math.max(BLOCK_BYTES, bytes))
      this.#blocks.push(this.#block)
      this.#used = 0
    }
    if (this.#count * 3 === this.#places.length) {
      const more = new Uint32Array(this.#places.length * 2)
      more.set(this.#places)
      this.#places = more
    }
    const start = this.#used
    this.#used += this.#block.write(text, start)
    this.#places.set([Math.max(0, this.#blocks.length - 1), start, this.#used], this.#count * 3)
    this.#count++
  }
}

const BLOCK_BYTES = 1024 * 1024
const BYTES_OF_A_PLACE = 3 * Uint32Array.BYTES_PER_ELEMENT
/** Other parts are streamed but this table stays in memory, so its limit is that of a part divided by this. */
const SHARE_HELD = 4
