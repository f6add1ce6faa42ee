import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import t, { type Test } from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import { run } from '../../src/cli/program.js'
import { bundledPath } from '../../src/watchlist/bundled.js'
import { GenerationStore } from '../../src/watchlist/generations/generation-store.js'
import { packGeneration } from '../../src/watchlist/generations/pack.js'

const LISTED: ListedParty[] = [{ id: 'T:1', name: 'Tolmen Stroy LLC', type: 'company', listings: [{ list: 'List A', kind: 'designation' }] }]
const POLICY = readFileSync(join(bundledPath(), '..', 'risk-policy.json'), 'utf8')

/**
 * Runs `tumen`. The folder, which `@` stands for in arguments and variables, holds a list with Tolmen Stroy in it; `data`, in
 * which the same list is the version in use; and `none` and `damaged`, in which none can be used.
 */
async function tumen (t: Test, args: string[], env: Record<string, string>) {
  const folder = t.testdir({
    'list.ndjson': LISTED.map(party => JSON.stringify(party)).join('\n'),
    'other.ndjson': '{"id":"T:2","name":"Orvel Shipyard","type":"company"}',
    'policy.json': `\uFEFF${POLICY.replace(/"version": *"/, '$&own-')}`,
    'bad.json': '{}',
    'suppliers.csv': 'name\nTolmen Stroy\n',
    data: {},
    none: {},
    damaged: { current: '0123456789abcdef\n' }
  })
  const store = new GenerationStore(join(folder, 'data'))
  await store.open()
  const packed = await packGeneration({ parties: LISTED, listDates: {} }, [], new Date(0))
  await store.write(packed)
  await store.setCurrent(packed.facts.version)
  const written = { stdout: '', stderr: '' }
  const code = await run(args.map(arg => arg.replace(/^@/, `${folder}/`)), {
    stdout: { write: text => { written.stdout += text } },
    stderr: { write: text => { written.stderr += text } },
    env: Object.fromEntries(Object.entries(env).map(([name, value]) => [name, value.replace(/^@/, `${folder}/`)]))
  })
  return { code, ...written }
}

const commands: [what: string, args: string[]][] = [
  ['screen', ['screen', 'Tolmen Stroy']],
  ['screen-file', ['screen-file', '@suppliers.csv', '-o', '@out.csv', '--fail-on', 'review']]
]
/** A designation, under the bundled policy. */
const FOUND = 2

for (const [what, args] of commands) {
  t.test(`${what} screens against what the variables of the service say; flags go first`, async t => {
    const cases: [env: Record<string, string>, flags: string[], code: number][] = [
      [{}, [], 0],
      [{ WATCHLIST: '@list.ndjson' }, [], FOUND],
      [{ WATCHLIST: '@list.ndjson' }, ['--watchlist', '@other.ndjson'], 0],
      [{ WATCHLIST: '@nothing' }, ['--watchlist', '@list.ndjson'], FOUND],
      [{ WATCHLIST: '' }, [], 0],
      [{ LISTS: 'un', DATA_DIR: '@data' }, [], FOUND],
      [{ DATA_DIR: '@data' }, [], 0],
      [{ LISTS: 'un', DATA_DIR: '@none' }, ['--watchlist', '@list.ndjson'], FOUND],
      [{ WATCHLIST: '@list.ndjson', POLICY: '@policy.json' }, [], FOUND],
      [{ WATCHLIST: '@list.ndjson', POLICY: '@bad.json' }, ['--policy', '@policy.json'], FOUND],
      [{ WATCHLIST: '@list.ndjson', PORT: 'of another program' }, [], FOUND]
    ]
    for (const [env, flags, code] of cases) {
      const result = await tumen(t, [...args, ...flags], env)
      t.same([result.code, result.stderr], [code, ''], `${JSON.stringify(env)} ${flags.join(' ')}`)
    }
  })

  t.test(`${what}: a variable that cannot be used is code 3 and one line`, async t => {
    const cases: [env: Record<string, string>, stderr: RegExp][] = [
      [{ WATCHLIST: '@nothing' }, /^tumen: WATCHLIST .*nothing.*\n$/],
      [{ POLICY: '@bad.json' }, /^tumen: POLICY .*bad\.json.*\n$/],
      [{ LISTS: 'nobodys' }, /^tumen: LISTS must be lists among .*\n$/],
      [{ LISTS: 'un', WATCHLIST: '@list.ndjson' }, /^tumen: LISTS and WATCHLIST exclude each other.*\n$/],
      [{ LISTS: 'un', DATA_DIR: '@none' }, /^tumen: DATA_DIR .*none: holds no version of the watchlist.*tumen lists sync.*\n$/],
      [{ LISTS: 'un', DATA_DIR: '@damaged' }, /^tumen: DATA_DIR .*damaged: Generation 0123456789abcdef is not kept here\n$/]
    ]
    for (const [env, stderr] of cases) {
      const result = await tumen(t, args, env)
      t.equal(result.code, 3, JSON.stringify(env))
      t.match(result.stderr, stderr)
      t.equal(result.stdout, '')
    }
  })
}

t.test('the policy and the version that answer are those of the variables', async t => {
  const { stdout } = await tumen(t, ['screen', 'Tolmen Stroy', '--json'], { LISTS: 'un', DATA_DIR: '@data', POLICY: '@policy.json' })
  const { version } = (await packGeneration({ parties: LISTED, listDates: {} }, [], new Date(0))).facts
  t.match(JSON.parse(stdout), { watchlist: { version }, policy: /^own-/ })
})

t.test('a file that a service screens is not concerned', async t => {
  const result = await tumen(t, ['screen-file', '@suppliers.csv', '-o', '@out.csv', '--server', 'foo'], { WATCHLIST: '@nothing' })
  t.same([result.code, result.stderr], [3, 'tumen: --server must be a URL that begins with http:// or https://\n'])
})
