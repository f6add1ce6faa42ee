import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import t from 'tap'

const page = readFileSync('docs/architecture.md', 'utf8')
const rows = [...page.matchAll(/^\| `(\w+)` \| [^|]+ \|([^|]*)\|$/gm)].map(([, folder, needs]) => ({ folder, needs: needs.split(',').map(name => name.trim()).filter(name => name !== '') }))
const folders = readdirSync('src', { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)

/** The other folders of src/ that a folder imports from. */
function imported (folder: string): string[] {
  const found = new Set<string>()
  for (const name of readdirSync(join('src', folder), { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))) {
    for (const [, path] of readFileSync(join('src', folder, name), 'utf8').matchAll(/(?:from |import\(|URL\()'(\.[^']+)'/g)) {
      const [to, ...rest] = posix.join(folder, posix.dirname(name), path).split('/')
      if (to !== folder && to !== '..' && rest.length > 0) found.add(to)
    }
  }
  return [...found].sort()
}

t.test('the page names every folder of src, and what each needs', async t => {
  t.same(rows.map(({ folder }) => folder).toSorted(), folders.toSorted())
  for (const { folder, needs } of rows) t.same(imported(folder), needs, folder)
})

t.test('a folder needs only those above it: there is no cycle', async t => {
  rows.forEach(({ folder, needs }, i) => t.same(needs.filter(name => !rows.slice(0, i).some(row => row.folder === name)), [], folder))
})

t.test('the files that the page names are there', async t => {
  const files = new Set(['src', 'schemas', 'test'].flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap(name => [name, `${root}/${name}`])))
  for (const [name] of page.matchAll(/[\w-]+(\/[\w.-]+)*\.ts/g)) t.ok(files.has(name) || [...files].some(file => file.endsWith(`/${name}`)), name)
})
