import { cpSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { MODEL_VERSION, versionOf } from '../../src/screening/model-version.js'
import { packageRoot } from '../../src/watchlist/package-root.js'

const data = join(packageRoot(), 'data')

t.test('every table that decides a score is in the version of the model', async t => {
  const folder = t.testdir({ lexicon: {} })
  const tables = ['calibration.json', ...readdirSync(join(data, 'lexicon')).map(name => join('lexicon', name))]
  for (const name of tables) cpSync(join(data, name), join(folder, name))
  t.match(MODEL_VERSION, /^tumen-1-[0-9a-f]{12}$/)
  t.equal(versionOf(folder), MODEL_VERSION, 'equal tables, equal version')
  const seen = new Set([MODEL_VERSION])
  for (const name of tables) {
    const text = readFileSync(join(folder, name), 'utf8')
    writeFileSync(join(folder, name), text.replace(/\d(?=\D*$)|[a-z](?=[^a-z]*$)/, match => match === 'a' || match === '1' ? 'b' : 'a'))
    seen.add(versionOf(folder))
    writeFileSync(join(folder, name), text)
  }
  t.equal(seen.size, tables.length + 1)
  t.equal(versionOf(folder), MODEL_VERSION)
})
