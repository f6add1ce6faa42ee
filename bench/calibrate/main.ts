import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ListedParty } from '../../schemas/listed-party.js'
import { MODEL_GENERATION } from '../../src/matching/model.js'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/canonical.js'
import { readContractorMix } from '../inputs/benign.js'
import { readJsonLines } from '../inputs/lines.js'
import { readList } from '../inputs/list.js'
import { progress } from '../progress.js'

import { TumenScorer } from '../scorers/tumen.js'
import { terminalTable } from '../tables.js'
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
const table = {
  source: 'Real companies that are on no list, of public registers, exchanges and vendor lists, in six equally weighted strata, ' +
    'each name against every listed organisation; counts of names by their best score',
  model: MODEL_GENERATION,
  made: { names: made.length, listedParties: organisations.length, strata },
  lowestThreshold,
  step: 0.01,
  scripts,
  check
}
writeFileSync(output, onePieceALine(table))
console.log(terminalTable([
  ['script', 'names', 'promised', 'threshold', 'seen'],
  ...check.map(({ script, names, promised, threshold, seen }) =>
    [script, String(names), `${promised * 100} %`, threshold?.toFixed(2) ?? 'none', seen === null ? '-' : `${(seen * 100).toFixed(3)} %`])
]))

/** JSON with one line for every member and every member's member: as short as it can be read and compared. */
function onePieceALine (value: Record<string, object | string | number>): string {
  const members = Object.entries(value).map(([key, member]) => {
    if (typeof member !== 'object') return ` ${JSON.stringify(key)}: ${JSON.stringify(member)}`
    const [open, close] = Array.isArray(member) ? '[]' : '{}'
    const inner = Object.entries(member).map(([name, piece]) =>
      Array.isArray(member) ? `  ${JSON.stringify(piece)}` : `  ${JSON.stringify(name)}: ${JSON.stringify(piece)}`)
    return ` ${JSON.stringify(key)}: ${open}\n${inner.join(',\n')}\n ${close}`
  })
  return `{\n${members.join(',\n')}\n}\n`
}
