import { readFileSync } from 'node:fs'
import { sep } from 'node:path'
import { pathToFileURL } from 'node:url'
import { packageRoot } from '../src/process/package-root.js'

/** The folder of the package, wherever the compiled tests are. */
export const root = pathToFileURL(packageRoot() + sep)

/** The text of a file of the package. */
export function read (path: string): string {
  return readFileSync(new URL(path, root), 'utf8')
}
