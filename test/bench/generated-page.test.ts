import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import t from 'tap'
import { readPart, writePart } from '../../bench/generated-page.js'

t.test('a part is replaced, and what was written by hand stays', async t => {
  const page = join(t.testdir({}), 'page.md')
  writePart(page, 'first', 'one')
  writeFileSync(page, `# Title\n\n${readFileSync(page, 'utf8')}\nBy hand.\n`)
  writePart(page, 'second', 'two')
  writePart(page, 'first', 'three')
  t.equal(readFileSync(page, 'utf8'), [
    '# Title', '', '<!-- generated: first -->', 'three', '<!-- end of first -->', '', 'By hand.', '',
    '<!-- generated: second -->', 'two', '<!-- end of second -->', ''
  ].join('\n'))
  t.equal(readPart(page, 'first'), 'three')
  t.equal(readPart(page, 'third'), '')
})
