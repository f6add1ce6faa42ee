import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const LIST = join('data', 'watchlist.ndjson')

/**
 * The folder of this package: the nearest folder above this file that holds the bundled list. The depth of this file
 * differs between TypeScript, compiled and installed code. A package.json cannot mark the folder, because the compiled
 * tree has its own, and a `data` folder without the list.
 * @throws Error when no folder above holds the list
 */
export function packageRoot (): string {
  const start = dirname(fileURLToPath(import.meta.url))
  for (let folder = start; ; folder = dirname(folder)) {
    if (existsSync(join(folder, LIST))) return folder
    if (dirname(folder) === folder) throw new Error(`${LIST} was not found above ${start}`)
  }
}
