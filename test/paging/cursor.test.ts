import t from 'tap'
import { checkOf } from '../../schemas/check.js'
import { EntitiesQuery } from '../../schemas/entities.js'
import { ChangesQuery } from '../../schemas/generations.js'
import { LONGEST_ID } from '../../schemas/listed-party.js'
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

t.test('every cursor that is given is short enough to be taken', async t => {
  const version = '0123456789abcdef'
  for (const character of ['x', 'é', '나', '𝔾', '\ud800', '\u0001']) {
    const after = character.repeat(LONGEST_ID)
    t.same(checkOf(EntitiesQuery)({ cursor: writeCursor({ version, after }) }), [], character)
    t.same(checkOf(ChangesQuery)({ from: version, cursor: writeCursor({ version: `${version}..${version}`, after }) }), [], character)
  }
})
