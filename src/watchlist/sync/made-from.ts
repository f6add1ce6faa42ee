import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { writeAtomically } from '../generations/atomic-file.js'
import { isVersion } from '../generations/generation-facts.js'

/** The inputs and the version of the last generation that a sync made. */
const MADE_FROM = 'made-from'

/**
 * The version last made into a data folder, if it was made from these inputs, so that it need not be made again.
 * @param inputs a hash over everything that the generation depends on
 */
export async function versionMadeFrom (inputs: string, dataDir: string): Promise<string | undefined> {
  const [known, version] = (await readFile(join(dataDir, MADE_FROM), 'utf8').catch(() => '')).trim().split(' ')
  return known === inputs && isVersion(version) ? version : undefined
}

/** Notes which inputs a version was made from, for `versionMadeFrom`. */
export async function noteMadeFrom (inputs: string, version: string, dataDir: string): Promise<void> {
  await writeAtomically(join(dataDir, MADE_FROM), `${inputs} ${version}\n`)
}
