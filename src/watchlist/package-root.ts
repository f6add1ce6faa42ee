import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIST = join('data', 'watchlist.ndjson')

/**
 * The folder of this package: the first one upwards that holds the bundled list. This file lies at
 * different depths as TypeScript, compiled, and installed as a dependency, and the compiled tree has a
 * package.json and a `data` of its own, without the list.
 * @throws Error when the package has lost its list
 */
export function packageRoot (): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, LIST))) return folder
    if (dirname(folder) === folder) throw new Error(`${LIST} was not found above ${start}`)
  }
}
