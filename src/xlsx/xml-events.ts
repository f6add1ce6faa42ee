import { SaxesParser, type SaxesTagPlain } from 'saxes'
import { FileError } from '../file-error.js'
import { localName } from '../xml-local-name.js'

export interface XmlHandlers {
  onOpen: (name: string, attributes: Record<string, string>) => void
  onClose: (name: string) => void
  onText: (text: string) => void
}

/** Text without a tag in it that is longer belongs to no workbook that can be read row by row. */
const MOST_BETWEEN_TAGS = 4 * 1024 * 1024

/**
 * Reads XML and tells what it meets, by local names. Nothing is fetched and no entity is expanded but XML's own five.
 * @param take what the handlers have collected since it was last asked; it is handed on
 * @throws FileError when it is not well formed, is cut off, declares a document type or has a text without end
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

/** Reads a whole part of which the handlers keep what they need. @throws FileError as above */
export async function readXml (bytes: AsyncIterable<Uint8Array>, handlers: XmlHandlers): Promise<void> {
  await readXmlRecords(bytes, handlers, () => []).next()
}
