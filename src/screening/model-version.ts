import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { WEAK_ALIAS } from '../matching/comparison.js'
import { EFFECT } from '../matching/features.js'
import { MODEL_GENERATION, ORGANISATION_MODEL, PERSON_MODEL } from '../matching/model.js'
import { NEAR_CONCEPTS } from '../matching/near-concepts.js'
import { packageRoot } from '../watchlist/package-root.js'

/**
 * Version of the scoring model: its generation and a hash of all tables that decide a score, words and counts of the
 * lexicon and the calibration included. Who changes a table gets another version without thinking of it, so that caches
 * shared with a process before the change cannot answer for one after it.
 */
export const MODEL_VERSION = versionOf(join(packageRoot(), 'data'))

/** @param data the folder that holds `calibration.json` and `lexicon/` */
export function versionOf (data: string): string {
  const hash = createHash('sha256').update(JSON.stringify([ORGANISATION_MODEL, PERSON_MODEL, NEAR_CONCEPTS, EFFECT, WEAK_ALIAS]))
  const lexicon = readdirSync(join(data, 'lexicon')).filter(name => name.endsWith('.json')).sort().map(name => join('lexicon', name))
  for (const name of ['calibration.json', ...lexicon]) hash.update(name).update(readFileSync(join(data, name)))
  return `${MODEL_GENERATION}-${hash.digest('hex').slice(0, 12)}`
}
