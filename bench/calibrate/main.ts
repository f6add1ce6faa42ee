import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ListedParty } from '../../schemas/listed-party.js'
import { MODEL_VERSION } from '../../src/matching/matcher.js'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/canonical.js'
import { readContractorMix } from '../inputs/benign.js'
import { readJsonLines } from '../inputs/lines.js'
import { readList } from '../inputs/list.js'
import { progress } from '../progress.js'
import { terminalTable } from '../quality/headline-table.js'
import { TumenScorer } from '../scorers/tumen.js'
import { lowestThreshold, promisedThreshold, shareReaching, tailsByScript, type WeighedScore } from './table.js'

const bundled = 'data/watchlist.ndjson'
const output = 'data/calibration.json'
/** A script of fewer names than this (effective size) gets no tail of its own. */
const fewestNames = 1_000
const promises = [0.01, 0.003, 0.001]

const { values } = parseArgs({ options: { bench: { type: 'string' } } })
if (values.bench === undefined) throw new Error('npm run bench:calibrate -- --bench FOLDER')

const organisations: ListedParty[] = [
  ...(existsSync(bundled) ? readJsonLines<ListedParty>(bundled) : []),
  ...readList(values.bench, 'un_plus_dprk').map(({ party }) => party)
].filter(({ type }) => type !== 'person')
const scorer = new TumenScorer(organisations)
const mix = readContractorMix(values.bench)
progress(`${organisations.length} listed parties`)

/** Even places of each stratum make the table, odd places check it. */
const halves: [WeighedScore[], WeighedScore[]] = [[], []]
const strata: Record<string, number> = {}
for (const [stratum, names] of mix) {
  strata[stratum] = names.length
  names.forEach(({ name }, i) => halves[i % 2].push({
    script: analyseName(canonicalName(name)).script,
    score: scorer.best({ name }),
    weight: 1 / names.length
  }))
  progress(stratum)
}
const [made, kept] = halves
const scripts = tailsByScript(made, fewestNames)
const check = Object.entries(scripts).flatMap(([script, tail]) => {
  const others = script === 'all' ? kept : kept.filter(score => score.script === script)
  return promises.map(promised => {
    const threshold = promisedThreshold(tail, promised)
    return { script, names: others.length, promised, threshold: threshold ?? null, seen: threshold === undefined ? null : shareReaching(others, threshold) }
  })
})
writeFileSync(output, JSON.stringify({
  source: 'Real companies that are on no list, of public registers, exchanges and vendor lists, in six equally weighted strata, ' +
    'each name against every listed organisation; counts of names by their best score',
  model: MODEL_VERSION,
  made: { names: made.length, listedParties: organisations.length, strata },
  lowestThreshold,
  step: 0.01,
  scripts,
  check
}, (key, value) => Array.isArray(value) && key === 'atLeast' ? value.join(' ') : value, 1).replace(/"atLeast": "([^"]*)"/g, (_, counts: string) => `"atLeast": [${counts.split(' ').join(', ')}]`) + '\n')
console.log(terminalTable([
  ['script', 'names', 'promised', 'threshold', 'seen'],
  ...check.map(({ script, names, promised, threshold, seen }) =>
    [script, String(names), `${promised * 100} %`, threshold?.toFixed(2) ?? 'none', seen === null ? '-' : `${(seen * 100).toFixed(3)} %`])
]))
