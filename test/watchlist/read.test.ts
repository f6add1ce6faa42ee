import { gzipSync } from 'node:zlib'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import { readWatchlist } from '../../src/watchlist/read.js'
import { WatchlistError } from '../../src/watchlist/watchlist-error.js'

const A = '{"id":"A","name":"MOKRAN LLC","type":"company"}'
const B = '{"id":"B","name":"조선남강무역회사","type":"company","listings":[{"list":"KR","listedOn":"2023-05"}]}'

function file (t: Test, content: string | Buffer): string {
  return join(t.testdir({ 'list.ndjson': content }), 'list.ndjson')
}

const READABLE: [what: string, content: string | Buffer][] = [
  ['plain', `${A}\n${B}\n`],
  ['no newline at the end', `${A}\n${B}`],
  ['byte order mark', `\ufeff${A}\n${B}\n`],
  ['Windows line ends', `${A}\r\n${B}\r\n`],
  ['blank lines', `\n${A}\n\n  \n${B}\n\n`],
  ['other order of lines', `${B}\n${A}\n`],
  ['other order of keys', `{"type":"company","name":"MOKRAN LLC","id":"A"}\n${B}\n`],
  ['escapes', `${A}\n${B.replace('조선남강무역회사', '\\uc870\\uc120\\ub0a8\\uac15\\ubb34\\uc5ed\\ud68c\\uc0ac')}\n`],
  ['gzip', gzipSync(`${A}\n${B}\n`)],
  ['gzip with a byte order mark', gzipSync(`\ufeff${A}\n${B}\n`)]
]

t.test('one content has one version, however the file is written', async t => {
  for (const [what, content] of READABLE) {
    const list = await readWatchlist(file(t, content))
    t.same(list.parties.map(({ id, name }) => [id, name]).sort(), [['A', 'MOKRAN LLC'], ['B', '조선남강무역회사']], what)
    t.equal(list.version, (await readWatchlist(file(t, `${A}\n${B}\n`))).version, what)
    t.match(list.version, /^[0-9a-f]{16}$/)
  }
})

const CHANGES: [what: string, content: string][] = [
  ['a name', `${A.replace('MOKRAN', 'MOKRAM')}\n${B}\n`],
  ['a type', `${A.replace('company', 'organization')}\n${B}\n`],
  ['a date', `${A}\n${B.replace('2023-05', '2023-06')}\n`],
  ['a party fewer', `${A}\n`],
  ['a fact more', `${A.replace('}', ',"countries":["RU"]}')}\n${B}\n`]
]

t.test('any change of content changes the version', async t => {
  const versions = [(await readWatchlist(file(t, `${A}\n${B}\n`))).version]
  for (const [what, content] of CHANGES) {
    const { version } = await readWatchlist(file(t, content))
    t.notOk(versions.includes(version), what)
    versions.push(version)
  }
})

t.test('asOf is the newest listing date, or left out', async t => {
  const newer = B.replace('"B"', '"C"').replace('2023-05', '2024-11-01')
  t.equal((await readWatchlist(file(t, `${A}\n${newer}\n${B}`))).asOf, '2024-11-01')
  t.notOk(Object.hasOwn(await readWatchlist(file(t, A)), 'asOf'))
})

const plus = (fields: string) => A.replace('}', `,${fields}}`)

const FAULTS: [what: string, content: string | Buffer, message: string | RegExp][] = [
  ['type is no type', A.replace('company', 'firm'), 'line 1: /type must be one of company, organization, person, vessel, aircraft'],
  ['type is missing', '{"id":"A","name":"MOKRAN LLC"}', 'line 1: /type is required'],
  ['name is missing', '{"id":"A","type":"company"}', 'line 1: /name is required'],
  ['id is missing', '{"name":"MOKRAN LLC","type":"company"}', 'line 1: /id is required'],
  ['id is a number', A.replace('"A"', '7'), 'line 1: /id must be a string'],
  ['name is empty', A.replace('MOKRAN LLC', ''), 'line 1: /name must not be empty'],
  ['name has nothing to compare', A.replace('MOKRAN LLC', '«—»'), 'line 1: /name must hold a letter or a digit'],
  ['name has lost a letter', A.replace('MOK', 'MO\ufffd'), 'line 1: /name holds U+FFFD, which stands for a letter that was lost in a wrong encoding'],
  ['an alias has nothing to compare', `${B}\n${plus('"aliases":[{"name":"x"},{"name":"«—»"}]')}`, 'line 2: /aliases/1/name must hold a letter or a digit'],
  ['an alias has lost a letter, written as an escape', plus('"aliases":[{"name":"Mo\\ufffdran"}]'), /line 1: \/aliases\/0\/name holds U\+FFFD/],
  ['a key stands twice', `${B}\n${plus('"name":"Y"')}`, 'line 2: /name is given twice: give it once'],
  ['a key inside stands twice', plus('"aliases":[{"name":"x","name":"y"}]'), 'line 1: /aliases/0/name is given twice: give it once'],
  ['aliases are no array', plus('"aliases":{}'), 'line 1: /aliases must be an array'],
  ['aliases are null', plus('"aliases":null'), 'line 1: /aliases must be an array'],
  ['an alias is a string', plus('"aliases":["OOO MOKRAN"]'), 'line 1: /aliases/0 must be an object'],
  ['a field is misspelt', plus('"nationality":"RU"'), /line 1: \/nationality is not a field here; the fields are id, name, /],
  ['a field inside is misspelt', plus('"aliases":[{"name":"x","week":true}]'), /line 1: \/aliases\/0\/week is not a field here; the fields are name, weak, /],
  ['a scheme is unknown', plus('"identifiers":[{"scheme":"tin","value":"1"}]'), /line 1: \/identifiers\/0\/scheme must be one of inn, ogrn, .*, other$/],
  ['a country is no code', plus('"countries":["Russia"]'), /line 1: \/countries\/0 must match /],
  ['a country is the code of none', plus('"countries":["CN","UK"]'), 'line 1: /countries/1 must be the ISO 3166-1 alpha-2 code of a country, such as GB'],
  ['a country of an identifier is the code of none', plus('"identifiers":[{"scheme":"other","value":"1","country":"ZZ"}]'), /line 1: \/identifiers\/0\/country must be the ISO/],
  ['a birthday is no day', plus('"birthDates":["1970","1970-02-31"]'), 'line 1: /birthDates/1 must be a day that exists, or a month or a year'],
  ['a listing is of no day', plus('"listings":[{"list":"X","listedOn":"2023-11-31"}]'), /line 1: \/listings\/0\/listedOn must be a day that exists/],
  ['a date is no date', plus('"birthDates":["07 Aug 1968"]'), /line 1: \/birthDates\/0 must be a date at the precision known/],
  ['the line is no object', `${A}\n[]\n`, 'line 2: must be a JSON object with id, name and type'],
  ['the line is null', `${A}\nnull\n`, 'line 2: must be a JSON object with id, name and type'],
  ['the line is cut', `${A}\n\n${B.slice(0, 30)}`, /line 3: is not JSON \(/],
  ['an id comes twice', `${A}\n${B}\n${A}\n`, 'line 3: /id "A" is taken by line 1'],
  ['not UTF-8', Buffer.concat([Buffer.from(`${A}\n`), Buffer.from([0x7b, 0xff, 0x7d])]), 'line 2: is not UTF-8'],
  ['UTF-16', Buffer.from(`\ufeff${A}`, 'utf16le'), 'line 1: is not UTF-8'],
  ['nothing in it', '', 'holds no party'],
  ['blank lines alone', '\n \n\n', 'holds no party'],
  ['a byte order mark alone', '\ufeff', 'holds no party'],
  ['nothing in the gzip', gzipSync(''), 'holds no party'],
  ['gzip cut short', gzipSync(`${A}\n${B}\n`).subarray(0, 40), /is broken gzip \(/]
]

t.test('what cannot be read is said in one line', async t => {
  for (const [what, content, message] of FAULTS) {
    const path = file(t, content)
    const error = await readWatchlist(path).then(() => undefined, error => error)
    if (!t.ok(error instanceof WatchlistError, what)) continue
    const said = error.message.slice(`WATCHLIST ${path}: `.length)
    t.ok(error.message.startsWith(`WATCHLIST ${path}: `), `${what}: names the file`)
    if (typeof message === 'string') t.equal(said, message, what)
    else t.match(said, message, what)
    t.notMatch(error.message, /\n/, `${what}: one line`)
  }
})

t.test('a file that is not there, or is a folder, is refused with the code of the fault', async t => {
  const folder = t.testdir({})
  await t.rejects(readWatchlist(join(folder, 'none.ndjson')), { name: 'WatchlistError', message: /^WATCHLIST .*none\.ndjson: cannot be read \(ENOENT/ })
  await t.rejects(readWatchlist(folder), { name: 'WatchlistError', message: /cannot be read \(EISDIR/ })
})
