import { readdirSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import t from 'tap'

const page = readFileSync('docs/architecture.md', 'utf8')
/** The tables of the page: that of src, and that of the folders inside the largest ones. */
const [ALL, INSIDE] = page.split('### Inside').map(part => [...part.matchAll(/^\| `([\w/]+)` \| [^|]+ \|([^|]*)\|$/gm)]
  .map(([, folder, needs]) => ({ folder, needs: needs.split(',').map(name => name.trim()).filter(name => name !== '') })))

function foldersIn (folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()).map(({ name }) => name)
}

/** What the files of a folder import, as paths from src/. */
function imports (folder: string, recursive: boolean): string[] {
  const files = readdirSync(join('src', folder), { recursive, encoding: 'utf8' }).filter(name => name.endsWith('.ts'))
  return files.flatMap(name => [...readFileSync(join('src', folder, name), 'utf8').matchAll(/(?:from |import\(|URL\()'(\.[^']+)'/g)]
    .map(([, path]) => posix.join(folder, posix.dirname(name), path)))
}

/** The other folders of src/ that a folder imports from. */
function needsOf (folder: string): string[] {
  const tops = imports(folder, true).filter(path => path.includes('/')).map(path => path.split('/')[0])
  return [...new Set(tops.filter(top => top !== folder && top !== '..'))].sort()
}

/** The other folders inside of names or matching that a folder there imports from. */
function needsInside (folder: string): string[] {
  const [top] = folder.split('/')
  const others = imports(folder, folder !== top).filter(path => path.startsWith(`${top}/`)).map(path => path.split('/').slice(0, -1).join('/'))
  return [...new Set(others.filter(other => other !== folder))].sort()
}

t.test('the page names every folder of src, and what each needs', async t => {
  t.same(ALL.map(({ folder }) => folder).toSorted(), foldersIn('src').toSorted())
  for (const { folder, needs } of ALL) t.same(needsOf(folder), needs, folder)
})

t.test('so it does for the folders inside of names and matching', async t => {
  const inside = ['names', 'matching'].flatMap(top => [top, ...foldersIn(`src/${top}`).map(name => `${top}/${name}`)])
  t.same(INSIDE.map(({ folder }) => folder).toSorted(), inside.toSorted())
  for (const { folder, needs } of INSIDE) t.same(needsInside(folder), needs, folder)
})

t.test('a folder needs only those above it: there is no cycle', async t => {
  for (const table of [ALL, INSIDE]) {
    table.forEach(({ folder, needs }, i) => t.same(needs.filter(name => !table.slice(0, i).some(row => row.folder === name)), [], folder))
  }
})

t.test('the files that the page names are there', async t => {
  const files = new Set(['src', 'schemas', 'test'].flatMap(root => readdirSync(root, { recursive: true, encoding: 'utf8' }).flatMap(name => [name, `${root}/${name}`])))
  for (const [name] of page.matchAll(/[\w-]+(\/[\w.-]+)*\.ts/g)) t.ok(files.has(name) || [...files].some(file => file.endsWith(`/${name}`)), name)
})
