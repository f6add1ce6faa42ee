import t from 'tap'
import { mergedRows } from '../../bench/files/merged-rows.js'
import { planRuns } from '../../bench/files/plan.js'
import { markdownTable, parseMarkdownTable } from '../../bench/tables.js'

const all = { parts: 'encodings,jobs,memory', rows: '100', encodings: 'euc-kr,utf-16le', formats: 'csv,xlsx', through: 'screen-file,/v1/screen/file', workers: '1,2', sizes: '10,1000' }

t.test('the options choose which files are run, and in which ways', async t => {
  const runs = (options: Partial<typeof all>) => planRuns({ ...all, ...options }).map(({ size, encoding, format, ways }) => `${size} ${encoding} ${format}: ${ways.join(', ')}`)
  t.same(runs({}), [
    '100 euc-kr csv: screen-file, /v1/screen/file', '100 euc-kr xlsx: screen-file, /v1/screen/file',
    '100 utf-16le csv: screen-file, /v1/screen/file', '100 utf-16le xlsx: screen-file, /v1/screen/file',
    '100 euc-kr csv: a job, 1 worker, a job, 2 workers',
    '10 utf-8 csv: screen-file, /v1/screen/file', '1000 utf-8 csv: screen-file, /v1/screen/file'
  ])
  t.same(runs({ parts: 'memory', sizes: '1000000', through: 'screen-file' }), ['1000000 utf-8 csv: screen-file'])
  t.throws(() => runs({ parts: 'memry' }), { message: /none of encodings, jobs, memory/ })
})

t.test('a run in parts replaces what it measured again, and keeps the rest in order', async t => {
  const head = ['file', 'rows', 'MB', 'through', 'seconds']
  const before = [['CSV utf-8', '1000', '1', 'screen-file', '9'], ['CSV utf-8', '10', '1', 'screen-file', '1'], ['XLSX utf-8', '10', '1', 'screen-file', '2']]
  const page = `Notes | with a bar.\n\n${markdownTable([head, ...before])}`
  t.same(parseMarkdownTable(page), [head, ...before])
  t.same(parseMarkdownTable(''), [])
  const now = [['CSV utf-8', '10', '1', 'screen-file', '3'], ['CSV utf-8', '10', '1', '/v1/screen/file', '4']]
  t.same(mergedRows(before, now), [now[0], now[1], before[2], before[0]])
})
