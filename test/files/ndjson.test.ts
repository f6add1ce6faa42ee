import t from 'tap'
import type { Party } from '../../schemas/party.js'
import { asked, opened } from './opened.js'

const INN = { scheme: 'inn', value: '7811489970' } as const

async function read (...lines: (object | string)[]) {
  const text = lines.map(line => typeof line === 'string' ? line : JSON.stringify(line)).join('\n')
  return await opened(Buffer.from(text), { inputFormat: 'ndjson' })
}

t.test('a row in the shape of a party asks with its identifiers', async t => {
  const cases: [what: string, row: object, identifiers: Party['identifiers'], notes: RegExp[]][] = [
    ['a list', { identifiers: [INN, { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }] }, [INN, { scheme: 'lei', value: '5493001KJTIIGC8Y1R12' }], []],
    ['beside a column of one', { inn: '7707083893', identifiers: [INN] }, [{ scheme: 'inn', value: '7707083893' }, INN], []],
    ['a number for a value, a scheme in capitals', { identifiers: [{ scheme: 'INN', value: 7811489970, country: 'RU' }] }, [INN], []],
    ['one that is no list', { identifiers: INN }, [INN], []],
    ['none', { identifiers: [] }, undefined, []],
    ['null', { identifiers: null }, undefined, []],
    ['a scheme that is not known', { identifiers: [INN, { scheme: 'vat', value: '1' }] }, [INN], [/^identifiers: entry 2 .*; screened without it$/]],
    ['a value that is left out', { identifiers: [{ scheme: 'inn' }, 'inn 7', null, INN] }, [INN], [/entry 1 /, /entry 2 /, /entry 3 /]],
    ['a value without a digit', { identifiers: [{ scheme: 'inn', value: 'none' }] }, undefined, [/entry 1 /]],
    ['one with a wrong check digit', { identifiers: [{ scheme: 'inn', value: 7811489971 }] }, [{ scheme: 'inn', value: '7811489971' }], [/^identifiers: entry 1 is no valid inn.*asked as it stands$/]],
    ['words', { identifiers: 'INN 7811489970' }, undefined, [/^identifiers: is no list of schemes and values; screened without it$/]],
    ['a list of words', { identifiers: ['7811489970'] }, undefined, [/is no list of schemes and values/]],
    ['more than are asked', { identifiers: Array.from({ length: 21 }, (_, i) => ({ scheme: 'other', value: `AB${i}` })) }, Array.from({ length: 20 }, (_, i) => ({ scheme: 'other' as const, value: `AB${i}` })), [/more than 20/]]
  ]
  for (const [what, row, identifiers, notes] of cases) {
    const { rows: [only] } = await read({ name: 'Mokran', ...row })
    t.same(asked(only), { name: 'Mokran', ...(identifiers && { identifiers }) }, what)
    t.match('notes' in only ? only.notes : [], notes, what)
    t.equal('notes' in only && only.notes.length, notes.length, what)
  }
})

t.test('a number that no double holds is asked digit by digit', async t => {
  const { rows: [row] } = await read('{"name":"Mokran","identifiers":[{"scheme":"other","value":40702810900000005555}]}')
  t.match(asked(row), { identifiers: [{ scheme: 'other', value: '40702810900000005555' }] })
})

t.test('a text that is not closed makes its line no JSON, however many quotes are in it', async t => {
  const { rows } = await read('{"name":"Mokran \\"40702810900000005555\\"","inn":7811489970}', `{"id":40702810900000005555,"name":"${'\\"'.repeat(300_000)}`, '{"name":"Acme"}')
  t.match(rows.map(row => 'fault' in row ? row.fault : (asked(row) as { name: string }).name), ['Mokran "40702810900000005555"', 'is not a JSON object', 'Acme'])
})

t.test('the reading tells that identifiers are read', async t => {
  const { reading } = await read({ name: 'Mokran', identifiers: [INN] })
  t.match(reading.columns, [{ field: 'name', index: 0 }, { field: 'identifiers', index: 1 }])
})

t.test('a key that comes late is asked as well, though it has no column', async t => {
  const many = Array.from({ length: 1_000 }, (_, i) => ({ name: `Acme ${i}` }))
  const { rows, reading } = await read(...many, { name: 'Mokran', identifiers: [INN], country: 'RU', memo: 'x' })
  t.same(reading.header, ['name', 'other fields'])
  t.same(asked(rows.at(-1)!), { name: 'Mokran', countries: ['RU'], identifiers: [INN] })
})

t.test('a cell holds what its row says, whatever other objects have by birth', async t => {
  const { reading, rows } = await read('{"name":"Mokran","constructor":"a","toString":"b","__proto__":"c"}', { name: 'Acme' }, '{"name":"Orvel","__proto__":{"country":"RU"}}')
  t.same(reading.header, ['name', 'constructor', 'toString', '__proto__', 'other fields'])
  t.same(rows.map(({ cells }) => cells), [
    ['Mokran', 'a', 'b', 'c', ''], ['Acme', '', '', '', ''], ['Orvel', '', '', '{"country":"RU"}', '']
  ])
  t.same(asked(rows[2]), { name: 'Orvel' })
})

t.test('a key given twice makes its row an error, since only the last value would be asked', async t => {
  const { rows } = await read({ name: 'Acme' }, '{"name":"Mokran","name":"Acme"}', '{"party":{"name":"Mokran","aliases":["a:b"],"name":"Acme"}}', '{"name":"Acme: \\"name\\"","memo":{"name":"x"}}', '{"name":"Acme",1234567890123456:1,1234567890123456:2}')
  t.match(rows, [{ item: {} }, { fault: '/name is given twice: give it once' }, { fault: '/party/name is given twice: give it once' }, { item: {} }, { fault: /1234567890123456 is given twice/ }])
  t.equal(rows[1].cells[0], '{"name":"Mokran","name":"Acme"}')
})
