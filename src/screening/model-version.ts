import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MODEL_NAME } from '../matching/model.js'
import { packageRoot } from '../watchlist/package-root.js'

/** Folders of all code that a score or a decision depends on. */
export const DECIDING_CODE = ['identifiers', 'matching', 'names', 'risk']

/** Code as it runs: compiled, or as TypeScript where a loader compiles it. */
const CODE = /(?<!\.d)\.[jt]s$/

/**
 * Version of the scoring model: its name and a hash of the code and of all tables that decide. Who changes a rule, a cost or a word
 * gets another version without thinking of it, so that caches shared with a process before the change cannot answer for one after it.
 */
export const MODEL_VERSION = versionOf(fileURLToPath(new URL('..', import.meta.url)), join(packageRoot(), 'data'))

/**
 * @param code the folder that holds those of `DECIDING_CODE`
 * @param data the folder that holds `calibration.json` and `lexicon/`
 */
export function versionOf (code: string, data: string): string {
  const hash = createHash('sha256')
  const files = [
    ...DECIDING_CODE.flatMap(folder => filesIn(code, folder, CODE)),
    ...filesIn(data, 'lexicon', /\.json$/),
    { name: 'calibration.json', path: join(data, 'calibration.json') }
  ]
  for (const { name, path } of files) hash.update(name).update(readFileSync(path))
  return `${MODEL_NAME}-${hash.digest('hex').slice(0, 12)}`
}

/** The files of one folder, in an order that is the same on every machine. */
function filesIn (root: string, folder: string, kind: RegExp): { name: string, path: string }[] {
  return readdirSync(join(root, folder)).filter(name => kind.test(name)).sort().map(name => ({ name: `${folder}/${name}`, path: join(root, folder, name) }))
}
