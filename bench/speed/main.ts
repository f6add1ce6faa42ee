import { cpus } from 'node:os'
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
import { progress } from '../progress.js'
import { markdownTable, terminalTable } from '../tables.js'
import { others, tumen } from './contenders.js'
import { timed, type Pace } from './timing.js'
import { trial, type Trial } from './trial.js'
import { mixedQueries } from './typos.js'

const { values } = parseArgs({
  options: {
    bench: { type: 'string' },
    only: { type: 'boolean', default: false, short: 'o' },
    lists: { type: 'string', default: 'bundled,large,million' },
    threshold: { type: 'string', default: String((await loadPolicy()).defaults.threshold) }
  }
})
if (values.bench === undefined) throw new Error('npm run bench:speed -- --bench FOLDER [--lists bundled,large,million] [--only] [--threshold 0.7]')
const folder = values.bench
const questionsAsked = 4_000
const pace: Pace = { runs: 5, seconds: 30 }

const lists: Record<string, { title: string, read: () => ListedParty[] }> = {
  bundled: { title: 'the bundled list', read: () => readJsonLines<ListedParty>('data/watchlist.ndjson') },
  large: { title: 'UN, OFAC and EU lists whole', read: () => readList(folder, 'un_ofac_eu_all').map(({ party }) => party) },
  million: {
    title: 'a million names',
    read: () => readLines(join(folder, 'benign', 'synthetic_1m.txt.gz')).map((line, i) => {
      const [name, country] = line.split('\t')
      return { id: `m${i}`, name, type: 'organization', countries: country === undefined ? [] : [country.slice(0, 2)] }
    })
  }
}

const benign = spread([...readContractorMix(folder, 2_000).values()].flat().map(({ name }) => name), questionsAsked)
const rows = [['list', 'engine', 'questions', 'mean µs', 'p50 µs', 'p99 µs', 'load s', 'MB', 'bytes a name']]
for (const key of values.lists.split(',')) {
  const { title, read } = lists[key]
  const parties = read()
  const questions = mixedQueries(benign, parties.flatMap(namesOf), questionsAsked)
  progress(`${title}: ${parties.length} parties`)
  for (const contender of [tumen(Number(values.threshold)), ...(values.only ? [] : others)]) {
    rows.push(rowOf(title, trial(contender, parties, questions, pace)))
  }
}
const analysis = timed(name => { analyseName(canonicalName(name)) }, benign, pace)
const notes = `${process.version}, ${cpus()[0].model}; one thread, nothing cached; medians of ${pace.runs} runs after one to warm up; scores from ${values.threshold} on. ` +
  'Half of the questions are real company names of the contractor mix, half are listed names with one typo. ' +
  `Taking a question's name apart costs ${analysis.mean.toFixed(1)} µs of the mean.`
console.log(terminalTable(rows) + '\n\n' + notes)
if (!values.only) writePart('docs/performance.md', 'speed', `${notes}\n\n${markdownTable(rows)}`)

function rowOf (title: string, { contender, questions, mean, p50, p99, loadSeconds, bytes, bytesPerName }: Trial): string[] {
  return [
    title, contender, String(questions), ...[mean, p50, p99].map(time => time.toFixed(time < 1000 ? 1 : 0)),
    loadSeconds.toFixed(2), (bytes / 1e6).toFixed(1), String(bytesPerName)
  ]
}
