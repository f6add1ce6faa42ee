import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { parse } from 'csv-parse/sync'
import t, { type Test } from 'tap'
import { clock } from '../../src/cli/file/progress-bar.js'
import { run } from '../../src/cli/program.js'
import { encode } from '../../bench/files/encode.js'
import { opened } from '../files/opened.js'
import { openApp } from '../helper.js'
import { startProgram } from '../program.js'
import { eventually } from '../redis.js'

const SUPPLIERS = 'No;Название;Страна\n1;Мокран;Россия\n2;ООО Ромашка;Россия\n3;;\n'

const FAILED = 3

/** Runs `tumen screen-file` with a new folder, which `@` stands for in the arguments. */
async function tumen (t: Test, args: string[], { isTTY = false } = {}) {
  const folder = t.testdir({ 'suppliers.csv': encode(SUPPLIERS, 'windows-1251'), 'honest.csv': 'name\nHarbour Joinery\n', 'review.csv': 'name\nHarbour Joinery\n***\n', 'empty.csv': '', 'list.ndjson': '{"id":1}' })
  const written = { stdout: '', stderr: '' }
  const code = await run(['screen-file', ...args.map(arg => arg.replace(/^@/, `${folder}/`))], {
    stdout: { write: text => { written.stdout += text } },
    stderr: { isTTY, columns: 100, write: text => { written.stderr += text; return true } },
    env: {}
  })
  return { code, ...written, path: (name: string) => join(folder, name) }
}

t.test('a file comes out in the format that its name tells', async t => {
  for (const name of ['out.csv', 'out.csv.gz', 'out.ndjson', 'out.xlsx']) {
    const { code, stdout, stderr, path } = await tumen(t, ['@suppliers.csv', '-o', `@${name}`])
    t.same([code, stdout, stderr], [0, '', ''], `${name}: quiet when not a terminal`)
    const bytes = readFileSync(path(name))
    const { rows } = await opened(name.endsWith('.xlsx') ? path(name) : name.endsWith('.gz') ? gunzipSync(bytes) : bytes, name.endsWith('.ndjson') ? { columns: [{ field: 'name', column: 'row' }] } : {})
    t.match(JSON.stringify(rows.map(({ cells }) => cells)), /Мокран/, name)
  }
})

t.test('each row comes out with its decision, and the last line counts them', async t => {
  const { path } = await tumen(t, ['@suppliers.csv', '-o', '@out.csv', '--columns', 'name=2,country=Страна', '--encoding', 'cp1251'])
  const [titles, ...rows]: string[][] = parse(readFileSync(path('out.csv')), { bom: true, delimiter: ';', relax_column_count: true })
  t.same(rows.slice(0, -1).map(cells => [cells[0], cells[titles.indexOf('tumen_decision')]]), [['1', 'block'], ['2', 'clear'], ['3', 'error']])
  t.match(rows.at(-1)![0], /^#tumen complete=true rows=3 clear=1 review=0 block=1 error=1/)
})

t.test('the exit code says what pipelines ask for', async t => {
  const cases: [code: number, args: string[]][] = [
    [0, ['@suppliers.csv']], [2, ['@suppliers.csv', '--fail-on', 'review']], [2, ['@suppliers.csv', '--fail-on', 'block']],
    [0, ['@honest.csv', '--fail-on', 'review']], [3, ['@review.csv', '--fail-on', 'block']], [0, ['@review.csv']]
  ]
  for (const [code, args] of cases) t.equal((await tumen(t, [...args, '-o', '@out.csv'])).code, code, args.join(' '))
})

t.test('options with which every row would come out clear are refused', async t => {
  for (const args of [['--list', ','], ['--list='], ['--threshold', '5']]) {
    const { code, stderr } = await tumen(t, ['@suppliers.csv', '-o', '@out.csv', ...args])
    t.match([code, stderr], [FAILED, /--(?:list|threshold): must /], args.join(' '))
  }
})

t.test('--summary prints how it came out', async t => {
  const { stdout } = await tumen(t, ['@suppliers.csv', '-o', '@out.csv', '--summary'])
  t.match(stdout, /^Complete +yes\nRows +3\nBlock +1\n/)
  t.match(stdout, /File read as +CSV, windows-1251 \(statistics\), delimiter ;, header in line 1/)
  t.match(stdout, /Columns used +No = reference; Название = name; Страна = country/)
})

t.test('an error is code 3 and one line that says what is right', async t => {
  const cases: [stderr: RegExp, args: string[]][] = [
    [/missing\.csv cannot be read \(ENOENT\)$/, ['@missing.csv', '-o', '@out.csv']],
    [/\/dev\/null is no file on disk, such as a pipe: write it to one first$/, ['/dev/null', '-o', '@out.csv']],
    [/empty\.csv is empty$/, ['@empty.csv', '-o', '@out.csv']],
    [/--encoding: must be one of utf-8/, ['@suppliers.csv', '-o', '@out.csv', '--encoding', 'klingon']],
    [/--columns: names the column "Firma"/, ['@suppliers.csv', '-o', '@out.csv', '--columns', 'name=Firma']],
    [/--list: "XYZ" is not a list/, ['@suppliers.csv', '-o', '@out.csv', '--list', 'XYZ']],
    [/--output must end with \.csv, \.xlsx or \.ndjson/, ['@suppliers.csv', '-o', '@out.txt']],
    [/--output is the file itself/, ['@suppliers.csv', '-o', '@suppliers.csv']],
    [/out\.csv cannot be written \(ENOENT\)$/, ['@suppliers.csv', '-o', '@no/such/out.csv']],
    [/required option '-o, --output <file>'/, ['@suppliers.csv']],
    [/--fail-on <decision>' argument 'clear' is invalid/, ['@suppliers.csv', '-o', '@out.csv', '--fail-on', 'clear']],
    [/WATCHLIST .*line 1/, ['@suppliers.csv', '-o', '@out.csv', '--watchlist', '@list.ndjson']],
    [/--watchlist and --policy do not go with --server/, ['@suppliers.csv', '-o', '@out.csv', '--server', 'http://127.0.0.1:9', '--watchlist', '@list.ndjson']],
    [/http:\/\/127\.0\.0\.1:9 cannot be reached/, ['@suppliers.csv', '-o', '@out.csv', '--server', 'http://127.0.0.1:9']]
  ]
  for (const [message, args] of cases) {
    const { code, stderr, stdout } = await tumen(t, args)
    t.equal(code, 3, args.join(' '))
    t.match(stderr.trimEnd(), message)
    t.same([stderr.split('\n').length, stdout], [2, ''], 'one line')
  }
})

t.test('a terminal is shown the progress', async t => {
  const { code, stderr } = await tumen(t, ['@suppliers.csv', '-o', '@out.csv'], { isTTY: true })
  t.equal(code, 0)
  t.match(stderr, /100% \| 3 rows \| [\d,]+ rows\/s \| 1 hits \| 0:00 left/)
  t.same([0, 65, 3_725].map(clock), ['0:00', '1:05', '1:02:05'])
})

t.test('a service screens the same, and its faults are told in the words of the command line', async t => {
  const app = await openApp(t)
  const server = await app.listen({ host: '127.0.0.1', port: 0 })
  const here = await tumen(t, ['@suppliers.csv', '-o', '@here.csv'])
  const expected = readFileSync(here.path('here.csv'), 'utf8')
  const { code, path, stderr } = await tumen(t, ['@suppliers.csv', '-o', '@there.csv', '--server', server])
  t.same([code, stderr], [0, ''])
  t.equal(readFileSync(path('there.csv'), 'utf8'), expected)
  t.match((await tumen(t, ['@suppliers.csv', '-o', '@out.csv', '--server', server, '--columns', 'name=Firma'])).stderr, /^tumen: --columns: names the column "Firma"/)
  t.match((await tumen(t, ['@empty.csv', '-o', '@out.csv', '--server', server])).stderr, /empty\.csv is empty$/m)
})

t.test('a terminal is shown how far a service is with a file that it has had for long', async t => {
  const reading = { format: 'csv', gzip: false, headerLine: 1, header: ['name'], columns: [{ field: 'name', index: 0 }] }
  const row = { line: 2, row: { name: 'Harbour Joinery' }, decision: 'clear', risk: 0, level: 'none', furtherMatches: 0, reason: '' }
  const written = { stderr: '' }
  const server = createServer((request, response) => {
    request.resume().on('end', async () => {
      for (const line of [{ file: reading }, row]) response.write(`${JSON.stringify(line)}\n`)
      await eventually(() => /50% \| 1 rows \| [\d,]+ rows\/s \| 0 hits \| \d+:\d\d left/.test(written.stderr))
      response.end()
    })
  }).listen(0, '127.0.0.1')
  t.teardown(() => { server.closeAllConnections(); server.close() })
  await new Promise(resolve => server.once('listening', resolve))
  const folder = t.testdir({ 'two.csv': 'name\nHarbour Joinery\nAcme\n' })
  await run(['screen-file', join(folder, 'two.csv'), '-o', join(folder, 'out.csv'), '--server', `http://127.0.0.1:${(server.address() as AddressInfo).port}`], {
    stdout: { write: () => {} },
    stderr: { isTTY: true, columns: 100, write: text => { written.stderr += text; return true } },
    env: {}
  })
  t.match(written.stderr, '50% | 1 rows')
})

t.test('Ctrl-C leaves a file that says it is partial', async t => {
  const folder = t.testdir({})
  const [file, output] = ['many.csv', 'out.csv'].map(name => join(folder, name))
  writeFileSync(file, `name\n${Array.from({ length: 400_000 }, (_, i) => `Завод ${i} Восток\n`).join('')}`)
  const child = startProgram('cli/main', { args: ['screen-file', file, '-o', output] })
  t.teardown(() => child.kill('SIGKILL'))
  let stderr = ''
  child.stderr!.on('data', text => { stderr += text })
  await eventually(async () => existsSync(output) && readFileSync(output).length > 10_000)
  child.kill('SIGINT')
  const code = await new Promise(resolve => child.on('exit', resolve))
  t.equal(code, 3)
  t.match(stderr, /out\.csv is partial, because it was interrupted/)
  const lines = readFileSync(output, 'utf8').trimEnd().split('\r\n')
  t.match(lines.at(-1), /complete=false .* because=it was interrupted/)
  t.equal(Number(/ rows=(\d+) /.exec(lines.at(-1)!)?.[1]), lines.length - 2, 'whole lines')
})

t.test('Ctrl-C does not wait for a service that has fallen silent', async t => {
  const folder = t.testdir({ 'suppliers.csv': 'name\nAcme\nOrvel\n' })
  const [file, output] = ['suppliers.csv', 'out.csv'].map(name => join(folder, name))
  const reading = { format: 'csv', gzip: false, headerLine: 1, header: ['name'], columns: [{ field: 'name', index: 0 }] }
  const row = { line: 2, row: { name: 'Acme' }, decision: 'clear', risk: 0, level: 'none', furtherMatches: 0, reason: '' }
  for (const lines of [[{ file: reading }, row], []]) {
    let isAsked = false
    const silent = createServer((request, response) => {
      isAsked = true
      request.resume()
      for (const line of lines) response.write(`${JSON.stringify(line)}\n`)
    }).listen(0, '127.0.0.1')
    t.teardown(() => { silent.closeAllConnections(); silent.close() })
    await new Promise(resolve => silent.once('listening', resolve))
    const child = startProgram('cli/main', { args: ['screen-file', file, '-o', output, '--server', `http://127.0.0.1:${(silent.address() as AddressInfo).port}`] })
    t.teardown(() => child.kill('SIGKILL'))
    let stderr = ''
    child.stderr!.on('data', text => { stderr += text })
    await eventually(() => isAsked && (lines.length === 0 || (existsSync(output) && readFileSync(output, 'utf8').includes('Acme'))))
    child.kill('SIGINT')
    t.equal(await new Promise(resolve => child.on('exit', resolve)), 3)
    t.match(stderr, lines.length === 0 ? /^tumen: it was interrupted before the service answered$/m : /out\.csv is partial, because it was interrupted/)
    if (lines.length > 0) t.match(readFileSync(output, 'utf8').trimEnd().split('\r\n').at(-1), /complete=false rows=1 .* because=it was interrupted/)
  }
})
