import { once } from 'node:events'
import { existsSync, openSync } from 'node:fs'
import t from 'tap'
import { startProgram } from '../program.js'

const FULL = '/dev/full'
const COMMANDS: [what: string, args: string[]][] = [
  ['a review', ['screen', 'Mokran LLC', '--country', 'DE']],
  ['JSON', ['screen', 'Mokran LLC', '--json']],
  ['an explanation', ['lists', 'explain', 'OFAC:30083']],
  ['help', ['--help']]
]

function tumen (args: readonly string[], stdout: number | 'pipe', stderr: number | 'pipe' = 'pipe') {
  return startProgram('cli/main', { args, stdio: ['ignore', stdout, stderr] })
}

async function ended (process: ReturnType<typeof tumen>): Promise<{ code: number, said: string }> {
  let said = ''
  process.stderr?.setEncoding('utf8').on('data', chunk => { said += chunk })
  const [code] = await once(process, 'close')
  return { code, said }
}

t.test('a disk that is full is an error, told in one line, and no decision', { skip: !existsSync(FULL) }, async t => {
  for (const [what, args] of COMMANDS) {
    t.same(await ended(tumen(args, openSync(FULL, 'w'))), { code: 3, said: 'tumen: the output cannot be written (ENOSPC)\n' }, what)
  }
  t.equal((await ended(tumen(['screen'], 'pipe', openSync(FULL, 'w')))).code, 3, 'where not even that can be told')
})

t.test('who stops reading is not told so, and the code is that of an error', async t => {
  for (const [what, args] of COMMANDS) {
    const process = tumen(args, 'pipe')
    process.stdout!.destroy()
    t.same(await ended(process), { code: 3, said: '' }, what)
  }
})
