import { createHash } from 'node:crypto'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { once } from 'node:events'
import type { AddressInfo } from 'node:net'
import type { Test } from 'tap'

/** Handles a request in place of a published file. */
export type Answer = (request: IncomingMessage, response: ServerResponse) => void

/** A publisher of lists on this machine. It serves files by path, with ETag and Last-Modified, and can be made to misbehave. */
export class Publisher {
  /** In the order in which they came. The status is that of the answer, once there is one. */
  readonly requests: { path: string, conditional: boolean, readonly status: number }[] = []
  readonly #files = new Map<string, string | Buffer | Answer>()

  private constructor (readonly url: string) {}

  /** Opens a publisher on a free port of 127.0.0.1, which is closed when the test ends. */
  static async open (t: Test): Promise<Publisher> {
    const server = createServer((request, response) => publisher.#answer(request, response)).listen(0, '127.0.0.1')
    await once(server, 'listening')
    t.teardown(() => {
      server.closeAllConnections()
      server.close()
    })
    const publisher: Publisher = new Publisher(`http://127.0.0.1:${(server.address() as AddressInfo).port}`)
    return publisher
  }

  /** Publishes a file, or a handler in its place. @param path as in `un/consolidated.xml` */
  publish (path: string, file: string | Buffer | Answer): void {
    this.#files.set(`/${path}`, file)
  }

  #answer (request: IncomingMessage, response: ServerResponse): unknown {
    const path = request.url ?? ''
    this.requests.push({ path, conditional: request.headers['if-none-match'] !== undefined, get status () { return response.statusCode } })
    const file = this.#files.get(path)
    if (typeof file === 'function') return file(request, response)
    if (file === undefined) return response.writeHead(404).end('nothing here')
    const etag = `"${createHash('sha256').update(file).digest('hex')}"`
    if (request.headers['if-none-match'] === etag) return response.writeHead(304).end()
    response.writeHead(200, { etag, 'last-modified': 'Sat, 01 Aug 2026 00:00:00 GMT', 'content-length': Buffer.byteLength(file) }).end(file)
  }
}

export interface UnListOptions {
  /** The number of entities. */
  count: number
  /** The date that the list itself states. */
  date?: string
  /** Added to each address, so that content differs. */
  mark?: string
  /** How many of the entities, the last ones, are of the regime against Al-Qaida; all others are of that against North Korea. */
  others?: number
}

/** A list in the format of the UN, with entities named `Tolmen… Trading`. */
export function unList ({ count, date = '2026-08-01', mark = 'A', others = 0 }: UnListOptions): string {
  const entities = Array.from({ length: count }, (_, i) => `<ENTITY><DATAID>${1000 + i}</DATAID><FIRST_NAME>Tolmen${word(i)} Trading</FIRST_NAME>` +
    `<UN_LIST_TYPE>${i < count - others ? 'DPRK' : 'Al-Qaida'}</UN_LIST_TYPE><REFERENCE_NUMBER>KPe.${900 + i}</REFERENCE_NUMBER><LISTED_ON>2016-03-02</LISTED_ON>` +
    `<ENTITY_ADDRESS><STREET>Street ${mark}</STREET><COUNTRY>China</COUNTRY></ENTITY_ADDRESS></ENTITY>`)
  return `<?xml version="1.0" encoding="UTF-8"?>\n<CONSOLIDATED_LIST dateGenerated="${date}T00:00:00Z"><INDIVIDUALS></INDIVIDUALS><ENTITIES>${entities.join('')}</ENTITIES></CONSOLIDATED_LIST>`
}

/** A list in the format of Canada, with one party for each name. */
export function caList (...names: string[]): string {
  const records = names.map((name, i) => `<record><Country>Russia / Russie</Country><EntityOrShip>${name}</EntityOrShip><Schedule>1</Schedule><Item>${i + 1}</Item><DateOfListing>2022-02-24</DateOfListing></record>`)
  return `<?xml version="1.0" encoding="UTF-8"?><data-set>${records.join('')}</data-set>`
}

/** A made-up word, different for each number. */
function word (number: number): string {
  return [...number.toString(26)].map(digit => 'bcdfghklmnprstvwxzaeiouyjq'[parseInt(digit, 26)]).join('a')
}
