import t from 'tap'
import { readCursor, writeCursor } from '../../src/paging/cursor.js'

t.test('a cursor reads as it was written, and is safe in a URL', async t => {
  for (const cursor of [{ version: 'abc', after: 'OFAC:30083' }, { version: '', after: '나"/?&' }]) {
    const text = writeCursor(cursor)
    t.match(text, /^[\w-]+$/)
    t.same(readCursor(text), cursor)
  }
})

t.test('any other text is no cursor', async t => {
  const base64 = (text: string) => Buffer.from(text).toString('base64url')
  for (const text of ['', 'x', '!!!', base64('{}'), base64('null'), base64('["a"]'), base64('["a",1]'), base64('["a","b","c"]'), base64('["a","b"')]) {
    t.equal(readCursor(text), undefined, text)
  }
})
