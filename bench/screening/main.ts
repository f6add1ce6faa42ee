import Fuse from 'fuse.js'
import { createScreener } from '../../src/index.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { writePart } from '../generated-page.js'
import { namesOf } from '../inputs/list.js'
import { measuredOn } from '../measured-on.js'
import { writeAims } from '../performance-aims.js'
import { progress } from '../progress.js'
import { timed, timedOnce, type Timing } from '../speed/timing.js'
import { mixedQueries } from '../speed/typos.js'
import { markdownTable, terminalTable } from '../tables.js'
import { secondsToFirstAnswer } from './first-answer.js'
import { loadHttp } from './http.js'
import { madeUpCompanies } from './made-up-names.js'

const page = 'docs/performance.md'
const questionsAsked = 4_000
const runs = 7
/** Enough for a separate set of questions in each run, and one set to warm up. */
const onceAsked = questionsAsked * (runs + 1)
const httpNames = 120_000

const { parties } = await readBundledWatchlist()
const listed = parties.flatMap(namesOf)
const questions = mixedQueries(madeUpCompanies(questionsAsked), listed, questionsAsked)
const screener = await createScreener()
const onceOnly = mixedQueries(madeUpCompanies(onceAsked), listed, onceAsked)
const fuse = new Fuse(listed.map(name => name.toLowerCase()), { includeScore: true, threshold: 0.6 })
const screen = (name: string): void => { screener.screen({ party: { name } }) }
const once = timedOnce(screen, onceOnly, { runs, seconds: 30 })
const ours = timed(screen, questions, { runs, seconds: 30 })
progress('in process: Tumen')
const fuses = timed(name => { fuse.search(name.toLowerCase(), { limit: 10 }) }, questions, { runs: 5, seconds: 60 })
progress('in process: Fuse.js')

const inProcess = [
  ['in process, uncached', 'questions', 'mean µs', 'p50 µs', 'p99 µs', 'times Fuse.js'],
  row('Tumen: from a request to the whole answer', ours),
  row('Tumen: the same, of names never asked before', once),
  row('raw Fuse.js: search alone', fuses)
]
console.log(terminalTable(inProcess))

const firstAnswer = await secondsToFirstAnswer()
progress('first answers')
const { single: [bare, ...paths], batch } = await loadHttp(mixedQueries(madeUpCompanies(httpNames / 2), listed, httpNames))
const http = [
  ['over HTTP', 'a second', 'p50 ms', 'p99 ms', 'of the bare route'],
  ...[bare, ...paths].map(load => [load.path, load.perSecond.toFixed(0), load.p50.toFixed(1), load.p99.toFixed(1), (load.perSecond / bare.perSecond).toFixed(2)]),
  [`${batch.path} (parties)`, batch.perSecond.toFixed(0), batch.p50.toFixed(0), batch.p99.toFixed(0), '']
]
console.log('\n' + terminalTable(http))
const notes = `${measuredOn} ${parties.length} listed parties with ${listed.length} names. Half of the questions are made-up ` +
  'companies, half listed names with one typo, no name twice. Figures are medians over several runs.'
writePart(page, 'screening', [notes, markdownTable(inProcess), markdownTable(http)].join('\n\n'))
const ofBare = (path: string) => paths.find(load => load.path === path)!.perSecond / bare.perSecond
writeAims({ screening: ours.mean, timesFuse: fuses.mean / ours.mean, uncached: ofBare('uncached'), memoryHit: ofBare('memory hit'), firstAnswer })

function row (what: string, { questions, mean, p50, p99 }: Timing): string[] {
  return [what, String(questions), mean.toFixed(1), p50.toFixed(1), p99.toFixed(1), (fuses.mean / mean).toFixed(1)]
}
