import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import t from 'tap'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { packageRoot } from '../../src/process/package-root.js'

const path = join(t.testdir({ 'broken.json': '{\n"version": \n', 'empty.json': '{}', 'twice.json': '{"strongScore":{"value":0.9,"value":0.99}}' }), 'own.json')

t.test('a file of one\'s own with the same content is the same policy', async t => {
  const bundled = await readFile(join(packageRoot(), 'data', 'risk-policy.json'), 'utf8')
  await writeFile(path, bundled)
  t.same(await loadPolicy(path), await loadPolicy(), 'the same content is the same policy')
  await writeFile(path, `\uFEFF${bundled}`)
  t.same(await loadPolicy(path), await loadPolicy(), 'with the byte order mark of an editor too')
})

t.test('a bad file is one line that names it', async t => {
  const cases: [string, RegExp][] = [
    ['absent.json', /^POLICY .*absent\.json: ENOENT/],
    ['broken.json', /^POLICY .*broken\.json: .*JSON/],
    ['empty.json', /^POLICY .*empty\.json: \/version is required/],
    ['twice.json', /^POLICY .*twice\.json: \/strongScore\/value is given twice: give it once$/]
  ]
  for (const [name, expected] of cases) {
    const error = await loadPolicy(join(path, '..', name)).catch(error => error)
    t.match(error.message, expected, name)
    t.notMatch(error.message, /\n/, `${name}: one line`)
  }
})
