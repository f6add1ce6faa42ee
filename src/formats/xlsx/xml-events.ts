import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileError } from '../file-error.js'
import { localName } from '../xml-local-name.js'

/** Called for the elements and texts of an XML document, with local names. */
export interface XmlHandlers {
  onOpen: (name: string, attributes: Record<string, string>) => void
  onClose: (name: string) => void
  onText: (text: string) => void
}

/** Most characters between two tags. A workbook with more cannot be read row by row. */
const MOST_BETWEEN_TAGS = 4 * 1024 * 1024

/**
 * Reads XML piece by piece, calls the handlers, and yields what they have collected. Nothing is fetched, and no entities
 * are expanded but XML's own five.
 * @param take returns the records that the handlers completed since the last call
 * @throws FileError when the XML is not well formed, is cut off, declares a document type, or has an overlong text
 */
export async function * readXmlRecords<T> (bytes: AsyncIterable<Uint8Array>, { onOpen, onClose, onText }: XmlHandlers, take: () => T[]): AsyncGenerator<T> {
  const parser = new SaxesParser({ xmlns: false })
  let sinceTag = 0
  parser.on('opentag', (tag: SaxesTagPlain) => {
    sinceTag = 0
    onOpen(localName(tag.name), tag.attributes)
  })
  parser.on('closetag', tag => {
    sinceTag = 0
    onClose(localName(tag.name))
  })
  parser.on('text', onText)
  parser.on('cdata', onText)
  parser.on('doctype', () => { throw new FileError('unreadable', 'is no XLSX file: it declares a document type') })
  try {
    const decoder = new TextDecoder()
    for await (const chunk of bytes) {
      const text = decoder.decode(chunk, { stream: true })
      sinceTag += text.length
      parser.write(text)
      if (sinceTag > MOST_BETWEEN_TAGS) throw new FileError('unreadable', `has a cell of more than ${MOST_BETWEEN_TAGS} characters`)
      yield * take()
    }
    parser.close()
    yield * take()
  } catch (error) {
    if (error instanceof FileError) throw error
    if ((error as NodeJS.ErrnoException).code !== undefined) throw error
    throw new FileError('unreadable', 'is a broken XLSX file: a part of it is not well-formed XML')
  }
}

/** Reads a whole part; the handlers keep what they need. @throws FileError as `readXmlRecords` does */
export async function readXml (bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  await readXmlRecords(bytes, handlers, () => []).next()
}
