import { spawnSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import t from 'tap'
import packageJson from '../package.json' with { type: 'json' }
import { read, root } from './package-files.js'

const exists = (path: string) => existsSync(new URL(path, root))

/** The source file in the repository of a built file. */
const sourceOf = (built: string) => built.replace(/^(\.\/)?dist\//, '').replace(/(\.d\.ts|\.js)$/, '.ts')

const dockerfile = read('Dockerfile').replaceAll('\\\n', '').split('\n')
const copies = dockerfile.filter(line => line.startsWith('COPY ')).map(line => line.split(/\s+/).slice(1))

t.test('the image copies what exists and is sent to the engine', async t => {
  const sent = read('.dockerignore').split('\n').filter(line => line.startsWith('!')).map(line => line.slice(1))
  const fromContext = copies.filter(([flag]) => !flag.startsWith('--from')).flatMap(words => words.slice(0, -1))
  t.ok(fromContext.length > 5)
  for (const path of fromContext) {
    const bare = path.replace(/^\.\//, '')
    t.ok(exists(bare), `${bare} exists`)
    t.ok(sent.includes(bare), `${bare} is not ignored`)
  }
  for (const path of sent) t.ok(fromContext.includes(path), `${path} is sent because it is copied`)
})

t.test('the second stage takes from the first what the first has made', async t => {
  const made = copies.filter(([flag]) => flag === '--from=build').map(words => words[1])
  t.same(made, ['/app/package.json', '/app/node_modules', '/app/dist'])
})

t.test('the image runs a file that the build makes, and not as root', async t => {
  const [command, file] = JSON.parse(dockerfile.findLast(line => line.startsWith('CMD '))!.slice('CMD '.length))
  t.equal(command, 'node')
  t.ok(exists(sourceOf(file)), `${file} is built from ${sourceOf(file)}`)
  t.ok(packageJson.scripts.start.endsWith(file), 'npm start runs the same file')
  const stage = dockerfile.slice(dockerfile.findLastIndex(line => line.startsWith('FROM ')))
  t.ok(stage.includes('USER node'))
})

t.test('package.json points at what the build makes', async t => {
  const { exports: { '.': entry }, bin: { tumen }, main, types } = packageJson
  for (const built of [main, types, entry.default, entry.types, tumen]) t.ok(exists(sourceOf(built)), built)
  for (const [name, command] of Object.entries(packageJson.scripts)) {
    for (const [built] of command.matchAll(/dist\/\S+\.js/g)) t.ok(exists(sourceOf(built)), `${name}: ${built}`)
    for (const [script] of command.matchAll(/scripts\/\S+\.sh/g)) t.ok(exists(script), `${name}: ${script}`)
  }
})

t.test('.ci/run is executable, is bash, and runs only scripts that package.json has', async t => {
  const ci = read('.ci/run')
  t.ok(statSync(new URL('.ci/run', root)).mode & 0o100, 'executable')
  t.equal(spawnSync('bash', ['-n', '.ci/run'], { cwd: root }).status, 0, 'parses')
  const scripts = [...ci.matchAll(/^npm run (\S+)/gm)].map(([, name]) => name)
  t.ok(scripts.length > 4)
  for (const name of scripts) t.ok(name in packageJson.scripts, name)
  t.match(ci, /\nnpm test\n$/, 'the tests, whose totals are read, come last')
})

t.test('the licence file and package.json name the same licence', async t => {
  t.match(read('LICENSE'), /^MIT License\n\nCopyright \(c\) \d{4} Tumen contributors\n/)
  t.equal(packageJson.license, 'MIT')
})
