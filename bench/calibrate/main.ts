import { existsSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { Given } from '../../src/matching/calibration.js'
import { possibleCountries } from '../../src/facts/countries.js'
import { MODEL_NAME } from '../../src/matching/scoring/model.js'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { readContractorMix, type BenignName } from '../inputs/benign.js'
import { readJsonLines } from '../inputs/lines.js'
import { readList } from '../inputs/list.js'
import { progress } from '../progress.js'
import type { Asked } from '../scorers/scorer.js'
import { TumenScorer } from '../scorers/tumen.js'
import { terminalTable } from '../tables.js'
import { lowestThreshold, promisedThreshold, shareReaching, tailsByScript, type WeighedScore } from './table.js'

const bundled = 'data/watchlist.ndjson'
const output = 'data/calibration.json'
/** A script with a smaller effective number of names than this gets no tail of its own. */
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

const asked: Record<Given, (name: BenignName) => Asked> = {
  name: ({ name }) => ({ name }),
  nameAndCountry: ({ name, country }) => ({ name, countries: [country] })
}
const strata = Object.fromEntries([...mix].map(([stratum, names]) => [stratum, names.length]))
const calibrated = (Object.keys(asked) as Given[]).map(given => [given, calibrate(given)] as const)
const made = Math.max(...calibrated.map(([, { made }]) => made))
const check = calibrated.flatMap(([, { check }]) => check)
const table = {
  source: 'Real companies that are on no list, of public registers, exchanges and vendor lists, in six equally weighted strata, ' +
    'each against every listed organisation, by its name alone and with the country it is in; counts of names by their best score',
  model: MODEL_NAME,
  made: { names: made, listedParties: organisations.length, strata },
  lowestThreshold,
  step: 0.01,
  ...Object.fromEntries(calibrated.map(([given, { scripts }]) => [given, scripts])),
  check
}
writeFileSync(output, onePieceALine(table))
console.log(terminalTable([
  ['given', 'script', 'names', 'promised', 'threshold', 'seen'],
  ...check.map(({ given, script, names, promised, threshold, seen }) =>
    [given, script, String(names), `${promised * 100} %`, threshold?.toFixed(2) ?? 'none', seen === null ? '-' : `${(seen * 100).toFixed(3)} %`])
]))

/**
 * Builds the tables from the names at even places of each stratum, and checks them with those at odd places. A company whose country is
 * not known cannot be asked about with it.
 */
function calibrate (given: Given) {
  const [made, kept]: [WeighedScore[], WeighedScore[]] = [[], []]
  for (const [stratum, all] of mix) {
    const names = given === 'name' ? all : all.filter(({ country }) => possibleCountries(country).length === 1)
    names.forEach((name, i) => (i % 2 === 0 ? made : kept).push({
      script: analyseName(canonicalName(name.name)).script,
      score: scorer.best(asked[given](name)),
      weight: 1 / names.length
    }))
    progress(`${given}: ${stratum}`)
  }
  const scripts = tailsByScript(made, fewestNames)
  const check = Object.entries(scripts).flatMap(([script, tail]) => {
    const others = script === 'all' ? kept : kept.filter(score => score.script === script)
    return promises.map(promised => {
      const threshold = promisedThreshold(tail, promised)
      return { given, script, names: others.length, promised, threshold: threshold ?? null, seen: threshold === undefined ? null : shareReaching(others, threshold) }
    })
  })
  return { made: made.length, scripts, check }
}

/** JSON with one line for each member of the two outer levels, which is compact but still easy to read and to compare. */
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
