import { join } from 'node:path'
import { parseArgs } from 'node:util'
import type { ListedParty } from '../../schemas/listed-party.js'
import { analyseName } from '../../src/names/analyse.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { writePart } from '../generated-page.js'
import { readContractorMix } from '../inputs/benign.js'
import { readJsonLines, readLines, spread } from '../inputs/lines.js'
import { namesOf, readList } from '../inputs/list.js'
import { measuredOn } from '../measured-on.js'
import { writeAims } from '../performance-aims.js'
import { progress } from '../progress.js'
import { markdownTable, terminalTable } from '../tables.js'
import { others, tumen, type Contender } from './contenders.js'
import { timed, type Pace } from './timing.js'
import { trial, type Trial } from './trial.js'
import { mixedQueries } from './typos.js'

// Searches lists of three sizes with Tumen, and the two smaller ones with its rivals. Only a run over all of that writes its
// figures down, so that all in the table are of one version on one machine; with --lists or --only they are printed.

const everyList = 'bundled,large,million'
const { values } = parseArgs({
  options: {
    bench: { type: 'string' },
    only: { type: 'boolean', default: false, short: 'o' },
    lists: { type: 'string', default: everyList },
    threshold: { type: 'string', default: String((await loadPolicy()).defaults.threshold) }
  }
})
if (values.bench === undefined) throw new Error('npm run bench:speed -- --bench FOLDER [--lists bundled,large,million] [--only] [--threshold 0.7]')
const folder = values.bench
const questionsAsked = 4_000
const pace: Pace = { runs: 5, seconds: 30 }

interface TimedList { title: string, rivals: readonly Contender[], read: () => ListedParty[] }

const lists: Record<string, TimedList> = {
  bundled: { title: 'the bundled list', rivals: others, read: () => readJsonLines<ListedParty>('data/watchlist.ndjson') },
  large: { title: 'UN, OFAC and EU lists whole', rivals: others, read: () => readList(folder, 'un_ofac_eu_all').map(({ party }) => party) },
  million: {
    title: 'a million names',
    rivals: [],
    read: () => readLines(join(folder, 'benign', 'synthetic_1m.txt.gz')).map((line, i) => {
      const [name, country] = line.split('\t')
      return { id: `m${i}`, name, type: 'organization', countries: country === undefined ? [] : [country.slice(0, 2)] }
    })
  }
}

const benign = spread([...readContractorMix(folder, 2_000).values()].flat().map(({ name }) => name), questionsAsked)
const rows = [['list', 'names', 'engine', 'questions', 'mean µs', 'p50 µs', 'p99 µs', 'load s', 'MB', 'bytes a name']]
const ours = new Map<string, Trial>()
for (const key of values.lists.split(',')) {
  const { title, rivals, read } = lists[key]
  const parties = read()
  const names = parties.flatMap(namesOf)
  const questions = mixedQueries(benign, names, questionsAsked)
  progress(`${title}: ${parties.length} parties`)
  const own = trial(tumen(Number(values.threshold)), parties, questions, pace)
  ours.set(key, own)
  for (const figures of [own, ...(values.only ? [] : rivals).map(rival => trial(rival, parties, questions, pace))]) {
    rows.push(rowOf(title, names.length, figures))
  }
}
const analysis = timed(name => { analyseName(canonicalName(name)) }, benign, pace)
const notes = `${measuredOn} One thread, nothing cached; medians of ${pace.runs} runs after one to warm up; scores from ${values.threshold} on. ` +
  'Half of the questions are real company names of the contractor mix, half are listed names with one typo. ' +
  `Taking a question's name apart costs ${analysis.mean.toFixed(1)} µs of the mean.`
console.log(terminalTable(rows) + '\n\n' + notes)
if (!values.only && values.lists === everyList) {
  writePart('docs/performance.md', 'speed', `${notes}\n\n${markdownTable(rows)}`)
  const [bundled, large, million] = everyList.split(',').map(key => ours.get(key)!)
  writeAims({
    bundledMean: bundled.mean,
    largeMean: large.mean,
    largeP99: large.p99 / 1000,
    millionMemory: million.bytes / 1e6,
    millionLoad: million.loadSeconds,
    millionP99: million.p99 / 1000
  })
}

function rowOf (title: string, names: number, { contender, questions, mean, p50, p99, loadSeconds, bytes, bytesPerName }: Trial): string[] {
  return [
    title, String(names), contender, String(questions), ...[mean, p50, p99].map(time => time.toFixed(time < 1000 ? 1 : 0)),
    loadSeconds.toFixed(2), (bytes / 1e6).toFixed(1), String(bytesPerName)
  ]
}
