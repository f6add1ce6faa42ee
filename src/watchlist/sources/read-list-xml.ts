import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { localName } from '../../formats/xml-local-name.js'
import { WatchlistError } from '../watchlist-error.js'
import { readText, type ByteSource } from './byte-source.js'
import { XmlElement } from './xml-element.js'

/** More elements than a record of any list has. */
const MOST_ELEMENTS_IN_A_RECORD = 200_000
/** More characters than any record, or any text between two tags, has. A small gzipped file could unpack to any number. */
const MOST_CHARACTERS = 20_000_000
/** Deeper nesting of elements than any list has. */
const MOST_DEPTH = 200

/** What to read of an XML file. */
export interface XmlLayout {
  /** Local name of the root element. */
  root: string
  /** Local names of the elements to yield, at any depth. One inside another is part of the outer one. */
  records: readonly string[]
  /** Called with the root element, of which only the attributes are read, before any record. */
  onRoot?: (root: XmlElement) => void
}

/**
 * The record elements of an XML file, one at a time, each with everything in it; nothing else is kept in memory. A file
 * that declares a document type is refused, so that no declared entities are expanded and nothing is fetched.
 * @throws WatchlistError when the file is HTML, has another root, is cut off, is not well formed, declares a document
 * type, is not in its declared encoding, or exceeds a limit
 */
export async function * readListXml (source: ByteSource, layout: XmlLayout): AsyncGenerator<XmlElement> {
  const collector = new Collector(source.name, layout)
  for await (const text of readText(source)) {
    collector.write(text)
    yield * collector.take()
  }
  collector.close()
  yield * collector.take()
}

class Collector {
  readonly #parser = new SaxesParser({ xmlns: false })
  readonly #records: ReadonlySet<string>
  /** The open elements from the record inwards; empty between records. */
  readonly #open: XmlElement[] = []
  #complete: XmlElement[] = []
  #elements = 0
  #depth = 0
  /** Characters since the record began; outside records, since the last tag. Counted by whole pieces of text. */
  #characters = 0
  #rootSeen = false

  constructor (readonly file: string, readonly layout: XmlLayout) {
    this.#records = new Set(layout.records)
    this.#parser.on('opentag', tag => this.#opened(tag))
    this.#parser.on('closetag', () => this.#closed())
    const onText = (text: string): void => { const inner = this.#open.at(-1); if (inner !== undefined) inner.rawText += text }
    this.#parser.on('text', onText)
    this.#parser.on('cdata', onText)
    this.#parser.on('doctype', () => this.#fail('declares a document type, which no list does: entities are not expanded'))
  }

  write (text: string): void {
    try {
      this.#parser.write(text)
    } catch (error) {
      this.#broken(error as Error)
    }
    this.#characters += text.length
    if (this.#characters > MOST_CHARACTERS) this.#fail(this.#open.length > 0 ? 'has a record without end' : 'has a text without end')
  }

  close (): void {
    try {
      this.#parser.close()
    } catch (error) {
      this.#broken(error as Error)
    }
  }

  /** The records completed since the last call. */
  take (): XmlElement[] {
    const complete = this.#complete
    this.#complete = []
    return complete
  }

  #opened (tag: SaxesTagPlain): void {
    if (++this.#depth > MOST_DEPTH) this.#fail('has elements within elements without end')
    if (this.#open.length === 0) this.#characters = 0
    const element = new XmlElement(localName(tag.name), tag.attributes)
    if (!this.#rootSeen) {
      this.#rootSeen = true
      if (element.name !== this.layout.root) this.#fail(`begins with <${element.name}> where <${this.layout.root}> is expected`)
      this.layout.onRoot?.(element)
    } else if (this.#open.length > 0) {
      if (++this.#elements > MOST_ELEMENTS_IN_A_RECORD) this.#fail('has a record without end')
      this.#open.at(-1)!.children.push(element)
      this.#open.push(element)
    } else if (this.#records.has(element.name)) {
      this.#elements = 0
      this.#open.push(element)
    }
  }

  #closed (): void {
    this.#depth--
    const element = this.#open.pop()
    if (this.#open.length === 0) this.#characters = 0
    if (element !== undefined && this.#open.length === 0) this.#complete.push(element)
  }

  #fail (fault: string): never {
    throw new WatchlistError(this.file, fault, this.#parser.line)
  }

  #broken (error: Error): never {
    if (error instanceof WatchlistError) throw error
    const unclosed = /unclosed tag: (\S+)$/.exec(error.message)
    if (unclosed !== null) this.#fail(`is cut off: <${unclosed[1]}> is not closed`)
    if (/document must contain a root element/.test(error.message)) this.#fail('is empty or cut off: it has no root element')
    this.#fail(`is not well-formed XML (${error.message.replace(/^\d+:\d+: /, '')})`)
  }
}
