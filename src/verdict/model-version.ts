import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODEL_NAME } from '../matching/scoring/model.js'
import { packageRoot } from '../process/package-root.js'

/** Folders in src/ of all code that a score or a decision depends on: how a request becomes a question, and a question a verdict. */
const FOLDERS = ['chain', 'facts', 'identifiers', 'matching', 'names', 'question', 'risk', 'verdict']

/** Code files as they run: JavaScript, or TypeScript where a loader compiles it. Type declarations are left out. */
const CODE = /(?<!\.d)\.[jt]s$/

/**
 * Version of the scoring model: its name, and a hash of all code and tables that scores and decisions depend on. Any change to a
 * rule, a cost or a word changes it, so that verdicts from before the change are not found in a shared cache after it.
 */
export const MODEL_VERSION = versionOf(fileURLToPath(new URL('..', import.meta.url)), join(packageRoot(), 'data'))

/**
 * The version that the files in these folders make.
 * @param code the folder of the code: src/, as it runs
 * @param data the folder that holds `calibration.json` and `lexicon/`
 */
export function versionOf (code: string, data: string): string {
  const hash = createHash('sha256')
  const files = [
    ...FOLDERS.flatMap(folder => filesIn(code, folder, CODE)),
    ...filesIn(data, 'lexicon', /\.json$/),
    { name: 'calibration.json', path: join(data, 'calibration.json') }
  ]
  for (const { name, path } of files) hash.update(name).update(readFileSync(path))
  return `${MODEL_NAME}-${hash.digest('hex').slice(0, 12)}`
}

/** The files of a folder and of those in it, in an order that is the same on every machine. */
function filesIn (root: string, folder: string, kind: RegExp): { name: string, path: string }[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter(name => kind.test(name)).map(name => `${folder}/${name.replaceAll(sep, '/')}`).sort()
    .map(name => ({ name, path: join(root, name) }))
}
