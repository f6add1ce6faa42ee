import { spawnSync } from 'node:child_process'
import t, { type Test } from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { run } from '../../src/cli/program.js'
import { plainEnvironment, programArguments } from '../program.js'

const LISTED: ListedParty[] = [
  {
    id: 'T:1',
    name: 'Tolmen Stroy LLC',
    type: 'company',
    countries: ['RU'],
    identifiers: [{ scheme: 'inn', value: '7707083893', country: 'RU' }],
    listings: [{ list: 'List A', reference: '17', kind: 'designation', programs: ['DPRK3'], listedOn: '2020-11-19' }],
    labour: { link: 'direct', sectors: ['construction'], basis: 'Hosts workers\u001b[2J of a plant.' }
  },
  { id: 'T:2', name: 'Orvel Shipyard', type: 'company', listings: [{ list: 'List B', kind: 'import_detention' }] }
]

/** Runs `tumen` with the made-up list, unless the command line gives another. */
async function tumen (t: Test, args: string[], { isTTY = false, env = {} } = {}) {
  const folder = t.testdir({ 'list.ndjson': LISTED.map(party => JSON.stringify(party)).join('\n'), 'bad.ndjson': '{"id":1}', 'bad.json': '{}' })
  const written = { stdout: '', stderr: '' }
  const code = await run(args.map(arg => arg.replace(/^@/, `${folder}/`)), {
    stdout: { isTTY, write: text => { written.stdout += text } },
    stderr: { write: text => { written.stderr += text } },
    env
  })
  return { code, ...written }
}

const LIST = ['--watchlist', '@list.ndjson']

t.test('the exit code is the decision', async t => {
  const cases: [code: number, args: string[]][] = [
    [0, ['Quillon Harbour Works']],
    [1, ['Orvel Shipyard']],
    [2, ['Tolmen Stroy', '--country', 'Russia']],
    [2, ['Quillon Harbour Works', '--alias', 'Brenvik', '--alias', 'ООО «Толмен Строй»']],
    [2, ['Quillon Harbour Works', '--identifier', 'INN:7707 083 893']],
    [0, ['Tolmen Stroy', '--type', 'vessel']],
    [0, ['Tolmen Stroy', '--list', 'list b']]
  ]
  for (const [code, args] of cases) {
    const result = await tumen(t, ['screen', ...args, ...LIST])
    t.same([result.code, result.stderr], [code, ''], args.join(' '))
  }
})

t.test('an error is code 3 and one line on stderr that says what is right', async t => {
  const cases: [stderr: RegExp, args: string[]][] = [
    [/^tumen: --country: "Ruritania" is not a country/, ['screen', 'Tolmen', '--country', 'RU', '--country', 'Ruritania', ...LIST]],
    [/^tumen: the name: must hold a letter or a digit$/, ['screen', '«»', ...LIST]],
    [/--type: must be one of company, .*; --birth-date: must be a date at the precision known: 2020/, ['screen', 'Tolmen', '--type', 'firm', '--birth-date', 'May 1970', ...LIST]],
    [/--identifier: must be one of inn, /, ['screen', 'Tolmen', '--identifier', 'vat:1', ...LIST]],
    [/inn:7707083893/, ['screen', 'Tolmen', '--identifier', '7707083893', ...LIST]],
    [/--threshold: /, ['screen', 'Tolmen', '--threshold', '7', ...LIST]],
    [/--limit .*Give a number/, ['screen', 'Tolmen', '--limit', 'ten', ...LIST]],
    [/--list: "List Z" is not a list in use; these are: List A, List B$/, ['screen', 'Tolmen', '--list', 'List Z', ...LIST]],
    [/^tumen: WATCHLIST .*list-that-is-not-there/, ['screen', 'Tolmen', '--watchlist', '@list-that-is-not-there']],
    [/^tumen: WATCHLIST .*line 1/, ['screen', 'Tolmen', '--watchlist', '@bad.ndjson']],
    [/^tumen: POLICY .*bad\.json/, ['screen', 'Tolmen', '--policy', '@bad.json', ...LIST]],
    [/unknown option '--nmae'/, ['screen', 'Tolmen', '--nmae', 'x']],
    [/missing required argument 'name'/, ['screen']],
    [/unknown command 'scren'/, ['scren', 'Tolmen']]
  ]
  for (const [stderr, args] of cases) {
    const result = await tumen(t, args)
    t.equal(result.code, 3, args.join(' '))
    t.match(result.stderr.trimEnd(), stderr)
    t.equal(result.stderr.split('\n').length, 2, 'one line')
    t.equal(result.stdout, '')
  }
})

t.test('the report says what a person needs', async t => {
  const { stdout } = await tumen(t, ['screen', 'Tolmen Stroy', '--country', 'RU', ...LIST])
  for (const part of ['BLOCK', 'Tolmen Stroy LLC', 'T:1', 'List A 17, designation, DPRK3, since 2020-11-19', 'Hosts workers', 'policy']) {
    t.match(stdout, part)
  }
  t.notMatch(stdout, '\u001b', 'neither colours outside a terminal nor control characters from the list')
  t.ok(stdout.split('\n').every(line => line.length <= 100))
  t.match((await tumen(t, ['screen', 'Quillon Harbour Works', ...LIST])).stdout, /^CLEAR {2}No listed party reaches a score of 0\.7\.\n/)
  t.match((await tumen(t, ['screen', 'Tolmen Stroy', '--type', 'person', '--list', 'List A', '--threshold', '0.8', ...LIST])).stdout, /^CLEAR {2}No person on List A reaches a score of 0\.8\.\n/)
  t.match(stdout, /^A match is any listed party that reaches a score of 0\.7, or has an identifier asked about\.$/m)
})

t.test('colours only for a terminal that wants them', async t => {
  const args = ['screen', 'Tolmen Stroy', ...LIST]
  t.match((await tumen(t, args, { isTTY: true })).stdout, '\u001b[31mBLOCK')
  t.notMatch((await tumen(t, args, { isTTY: true, env: { NO_COLOR: '1' } })).stdout, '\u001b')
  t.notMatch((await tumen(t, args, { isTTY: true, env: { TERM: 'dumb' } })).stdout, '\u001b')
})

t.test("--json is the API's answer", async t => {
  const { stdout, code } = await tumen(t, ['screen', 'Tolmen Stroy', '--limit', '1', '--json', ...LIST])
  t.match(JSON.parse(stdout), { decision: 'block', matches: [{ entityId: 'T:1' }], screenedAt: String, id: String })
  t.equal(code, 2)
})

t.test('help and version are no errors', async t => {
  t.match(await tumen(t, ['screen', '--help']), { code: 0, stdout: /0 clear, 1 review, 2 block, 3\s+error/ })
  t.match(await tumen(t, ['--version']), { code: 0, stdout: /^\d+\.\d+\.\d+\n$/ })
})

t.test('the process exits with the code, on the bundled list', t => {
  const tumen = (...args: string[]) => spawnSync(process.execPath, programArguments('cli/main', args), { encoding: 'utf8', env: plainEnvironment })
  const { status, stdout } = tumen('screen', 'Mokran LLC', '--country', 'RU')
  t.equal(status, 2)
  t.match(stdout, 'MOKRAN LLC')
  t.equal(tumen('screen', 'Samsung C&T Construction').status, 0)
  t.equal(tumen('screen').status, 3)
  t.end()
})
