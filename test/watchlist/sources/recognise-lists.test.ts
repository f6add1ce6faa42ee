import { readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import t from 'tap'
import { fileSource } from '../../../src/watchlist/sources/byte-source.js'
import { recogniseLists } from '../../../src/watchlist/sources/recognise-lists.js'
import { fixturePath, readAll } from './reading.js'
import { writeXlsx } from './xlsx.js'

t.test('each file is told by what it begins with, and sets of files are read together', async t => {
  const paths = readdirSync(fixturePath('.')).sort().map(fixturePath)
  const xlsx = await writeXlsx([['Reference', 'Name of Individual or Entity', 'Name Type'], [1, 'A', 'Primary Name']])
  const { lists, others } = await recogniseLists([...paths, xlsx, fixturePath('../reading.ts')], fileSource)
  const found = []
  for (const list of lists) found.push([list.format, list.paths.map(path => basename(path)).join(' '), (await readAll(list.read)).records.length])
  t.same(found.sort(), [
    ['Australia XLSX', 'list.xlsx', 1],
    ['Canada XML', 'ca.xml', 3],
    ['EU XML 1.1', 'eu.xml', 2],
    ['OFAC Advanced XML', 'ofac-advanced.xml', 2],
    ['OFAC SDN CSV', 'ofac-add.csv ofac-alt.csv ofac-sdn-comments.csv ofac-sdn.csv', 3],
    ['OFAC SDN XML', 'ofac.xml', 2],
    ['OpenSanctions CSV', 'opensanctions.csv', 2],
    ['OpenSanctions FtM', 'opensanctions.ftm.json', 2],
    ['Switzerland XML', 'ch.xml', 2],
    ['UK CSV', 'uk.csv', 2],
    ['UK XML', 'uk.xml', 3],
    ['UK flat tables', 'uk-identifiers.csv uk-names.csv uk-subjects.csv', 2],
    ['UN XML', 'un.xml', 3],
    ['own CSV', 'own.csv', 2]
  ])
  t.same(others.map(path => basename(path)), ['reading.ts'])
})

t.test('OFAC files that do not say which list they are go by their name', async t => {
  const folder = t.testdir({ 'cons_advanced.xml': '<Sanctions></Sanctions>', 'sdn_advanced.xml': '<Sanctions></Sanctions>', 'consolidated.xml': '<sdnList></sdnList>' })
  const { lists } = await recogniseLists(['cons_advanced.xml', 'consolidated.xml', 'sdn_advanced.xml'].map(name => join(folder, name)), fileSource)
  t.same(lists.map(({ format }) => format), ['OFAC Consolidated Advanced XML', 'OFAC Consolidated XML', 'OFAC Advanced XML'])
})

t.test('of two files of one kind neither takes the place of the other', async t => {
  const row = (name: string) => `1,"${name}",-0- ,"DPRK",-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- ,-0- \n\x1a\n`
  const folder = t.testdir({ 'sdn-1.csv': row('OLD'), 'sdn-2.csv': row('NEW'), 'alt.csv': '1,1,"aka","OTHER",-0- \n\x1a\n' })
  const { lists } = await recogniseLists(['alt.csv', 'sdn-1.csv', 'sdn-2.csv'].map(name => join(folder, name)), fileSource)
  t.same(lists.map(({ format, paths }) => [format, paths.map(path => basename(path))]), [['OFAC SDN CSV', ['alt.csv', 'sdn-1.csv']], ['OFAC SDN CSV', ['sdn-2.csv']]])
})

t.test('a part without the file that it belongs to is no list', async t => {
  const { lists, others } = await recogniseLists([fixturePath('ofac-alt.csv'), fixturePath('uk-names.csv')], fileSource)
  t.same([lists.length, others.length], [0, 2])
})
