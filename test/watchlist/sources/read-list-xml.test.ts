import t from 'tap'
import type { ByteSource } from '../../../src/watchlist/sources/byte-source.js'
import { readListXml } from '../../../src/watchlist/sources/read-list-xml.js'
import { fixturePath, source } from './reading.js'
import { fileSource } from '../../../src/watchlist/sources/byte-source.js'

async function texts (bytes: ByteSource): Promise<string[]> {
  const found: string[] = []
  for await (const element of readListXml(bytes, { root: 'list', records: ['item'] })) found.push(element.text)
  return found
}

t.test('records come whole, wherever the pieces of the file end', async t => {
  const xml = '<?xml version="1.0"?><n:list xmlns:n="x"><!-- note --><group><n:item>홍길동 &amp; co<inner>deep <item>own</item></inner></n:item></group><item><![CDATA[a < b]]></item></n:list>'
  for (const piece of [1, 2, 3, 5, 1000]) t.same(await texts(source(xml, piece)), ['홍길동 & co', 'a < b'], `pieces of ${piece}`)
})

const ENCODINGS: [what: string, bytes: Uint8Array][] = [
  ['UTF-8 with a byte order mark', Buffer.from('\ufeff<list><item>é</item></list>')],
  ['UTF-16, little end first', Buffer.from('\ufeff<list><item>é</item></list>', 'utf16le')],
  ['as declared', Buffer.from('<?xml version="1.0" encoding="windows-1252"?><list><item>é</item></list>', 'latin1')]
]

t.test('a text comes out whole in each encoding, whatever declares it', async t => {
  for (const [what, bytes] of ENCODINGS) t.same(await texts(source(bytes, 300)), ['é'], what)
})

const BOMB = '<?xml version="1.0"?><!DOCTYPE list [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]><list><item>&b;</item></list>'
const EXTERNAL = '<!DOCTYPE list [<!ENTITY x SYSTEM "file:///etc/passwd">]><list><item>&x;</item></list>'

const REFUSED: [what: string, bytes: string | Uint8Array, fault: RegExp][] = [
  ['entities in entities', BOMB, /declares a document type/],
  ['an external entity', EXTERNAL, /declares a document type/],
  ['an external document type', '<!DOCTYPE list SYSTEM "https://example.com/list.dtd"><list/>', /declares a document type/],
  ['an entity that nobody declared', '<list><item>&b;</item></list>', /is not well-formed XML/],
  ['a web page', '\n<!DOCTYPE html><html><body>Sign in</body></html>', /is a web page, not a list/],
  ['a web page without a document type', '<HTML><body></body></HTML>', /is a web page, not a list/],
  ['another list', '<other><item>a</item></other>', /begins with <other> where <list> is expected/],
  ['cut off between records', '<list><item>a</item>', /is cut off: <list> is not closed/],
  ['cut off in a record', '<list><item>a', /is cut off: <item> is not closed/],
  ['cut off in a tag', '<list><item', /is cut off|is not well-formed/],
  ['nothing', '', /is empty or cut off/],
  ['not XML', '{"list": []}', /is not well-formed XML|is empty or cut off/],
  ['tags that cross', '<list><item></list></item>', /is not well-formed XML/],
  ['bytes that are no UTF-8', Buffer.from('<list><item>é</item></list>', 'latin1'), /is not UTF-8/],
  ['cut off in a letter', Buffer.from('<list><item>é').subarray(0, -1), /is not UTF-8/],
  ['an encoding that nobody knows', '<?xml version="1.0" encoding="x-nothing"?><list/>', /cannot be read \(The "x-nothing" encoding is not supported\)/]
]

t.test('files that are refused, each with its reason', async t => {
  for (const [what, bytes, fault] of REFUSED) await t.rejects(texts(source(bytes, 200)), { name: 'WatchlistError', message: fault }, what)
  await t.rejects(texts(fileSource(fixturePath('absent.xml'))), /cannot be read \(ENOENT/, 'a file that is not there')
})

t.test('a record without end is given up before memory is', async t => {
  const endless: ByteSource = {
    name: 'endless',
    open: async function * () {
      yield Buffer.from('<list><item>')
      for (;;) yield Buffer.from('<a/>'.repeat(1000))
    }
  }
  await t.rejects(texts(endless), /has a record without end/)
})
