import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import t from 'tap'
import { MODEL_VERSION, versionOf } from '../../src/verdict/model-version.js'
import { packageRoot } from '../../src/process/package-root.js'

const code = fileURLToPath(new URL('../../src', import.meta.url))
const data = join(packageRoot(), 'data')
const CORE = ['facts', 'identifiers', 'matching', 'names', 'risk']
/**
 * Folders that verdicts and chains need, and whose code decides nothing: an order of work, the process, who asks and what is kept. The
 * list that `watchlist` reads has a version of its own.
 */
const UNDECIDING = ['formats', 'metrics', 'paging', 'process', 'redis', 'screening', 'steps', 'watchlist']
const FOLDERS = needed(['verdict', 'chain']).filter(folder => !UNDECIDING.includes(folder))

/** These folders and all that they need, by the table of docs/architecture.md, which its own test compares with the imports. */
function needed (folders: readonly string[]): string[] {
  const [table] = readFileSync(join(packageRoot(), 'docs', 'architecture.md'), 'utf8').split('### Inside')
  const needs = new Map([...table.matchAll(/^\| `(\w+)` \| [^|]+ \|([^|]*)\|$/gm)].map(([, folder, list]) => [folder, list.match(/\w+/g) ?? []]))
  const found = new Set(folders)
  // Grows in this loop.
  for (const folder of found) for (const other of needs.get(folder) ?? []) found.add(other)
  return [...found].sort()
}

t.test('all code and every table that decides is in the version of the model', async t => {
  const root = t.testdir({})
  for (const name of FOLDERS) cpSync(join(code, name), join(root, name), { recursive: true })
  for (const name of ['calibration.json', 'lexicon']) cpSync(join(data, name), join(root, name), { recursive: true })
  t.match(MODEL_VERSION, /^tumen-1-[0-9a-f]{12}$/)
  t.equal(versionOf(root, root), MODEL_VERSION, 'equal files, equal version')
  const files = [...FOLDERS, 'lexicon'].flatMap(folder => readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map(name => join(folder, name)))
    .filter(name => /\.(js|json)$/.test(name)).concat('calibration.json')
  t.ok(files.length > 60, `${files.length} files`)
  const seen = new Set([MODEL_VERSION])
  for (const name of files) {
    const bytes = readFileSync(join(root, name))
    const changed = Buffer.from(bytes)
    changed[changed.length >> 1] ^= 1
    writeFileSync(join(root, name), changed)
    seen.add(versionOf(root, root))
    writeFileSync(join(root, name), bytes)
  }
  t.equal(seen.size, files.length + 1)
  t.equal(versionOf(root, root), MODEL_VERSION)
})

t.test('what decides needs no code from elsewhere but shapes, and steps, which are an order of work; no files, network or server', async t => {
  const allowed = new RegExp(`^(${CORE.join('|')}|steps/steps\\.js|\\.\\./(data|schemas))(/|$)`)
  const outside = /^(node:(fs|net|http|timers)|fastify|ioredis)/
  for (const folder of CORE) {
    for (const name of readdirSync(join(code, folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.js'))) {
      const imported = [...readFileSync(join(code, folder, name), 'utf8').matchAll(/^(?:import|export) .*from '([^']*)'/gm)].map(([, path]) => path)
      t.same(imported.filter(path => path.startsWith('.') ? !allowed.test(posix.join(folder, dirname(name), path)) : outside.test(path)), [], `${folder}/${name}`)
    }
  }
})
