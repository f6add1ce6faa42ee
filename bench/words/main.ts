import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { rarityKey } from '../../src/names/romanise/phonemes.js'
import type { Token } from '../../src/names/words/token.js'
import { readContractorMix } from '../inputs/benign.js'
import { progress } from '../progress.js'

/** A word that occurs in fewer names is left out, because it would say more about a company than about the language. */
const fewestNames = 5
const output = 'data/lexicon/word-counts.json'

const { values } = parseArgs({ options: { bench: { type: 'string' } } })
if (values.bench === undefined) throw new Error('npm run bench:words -- --bench FOLDER')

/** The key under which the engine looks up the rarity of a word. */
function countedKey ({ concept, kind, readings: [reading] }: Token): string {
  if (concept !== undefined) return `#${concept}`
  return kind === 'number' ? reading : rarityKey(reading)
}

const names = [...readContractorMix(values.bench).values()].flat()
const counts = new Map<string, number>()
for (const { name } of names) {
  const keys = new Set(analyseName(canonicalName(name)).tokens.map(countedKey))
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1)
}
const kept = [...counts].filter(([key, count]) => key !== '' && count >= fewestNames)
  .sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1))
writeFileSync(output, JSON.stringify({
  source: 'Counts of words over public registers, exchanges and vendor lists of Korea, China, Russia, the Philippines, ' +
    'the United Kingdom, the United States and the world; each word by the number of company names that hold it',
  names: names.length,
  counts: Object.fromEntries(kept)
}, null, 1) + '\n')
progress(`${kept.length} of ${counts.size} words of ${names.length} names are in ${output}`)
