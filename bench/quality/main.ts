import { writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { MODEL_VERSION } from '../../src/verdict/model-version.js'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { readContractorMix } from '../inputs/benign.js'
import { spread } from '../inputs/lines.js'
import { readList } from '../inputs/list.js'
import { readPairs } from '../inputs/pairs.js'
import { writePart } from '../generated-page.js'
import { measuredWith } from '../measured-on.js'
import { progress } from '../progress.js'
import { FuseScorer } from '../scorers/fuse.js'
import { JaroWinklerScorer } from '../scorers/jaro-winkler.js'
import type { ScorerMaker } from '../scorers/scorer.js'
import { TrigramScorer } from '../scorers/trigram.js'
import { TumenScorer } from '../scorers/tumen.js'
import { terminalTable, turned } from '../tables.js'
import { aimsTable } from './aims.js'
import { candidateRecall } from './candidates.js'
import { decisionsAcrossBorders } from './decisions.js'
import { headlineTable } from './headline-table.js'
import { topOneIdentity } from './identity.js'
import { inventedPersons } from './invented-persons.js'
import { misreadings } from './misreadings.js'
import { qualityReport } from './report.js'
import { scorecard, type Scorecard } from './scorecard.js'
import { totalsOf } from './totals.js'

const usage = 'npm run bench:quality -- --bench FOLDER [--only tumen,fuse,trigram,jaro] [--quick] [--errors FILE] [--json FILE]'

const { values } = parseArgs({
  options: {
    bench: { type: 'string' },
    only: { type: 'string' },
    quick: { type: 'boolean', default: false },
    errors: { type: 'string' },
    json: { type: 'string' }
  }
})
if (values.bench === undefined) throw new Error(usage)

/** The scorers, each with the number of benign names per stratum that it can score in reasonable time. */
const scorers: Record<string, { make: ScorerMaker, sample: number }> = {
  tumen: { make: list => new TumenScorer(list), sample: Infinity },
  trigram: { make: list => new TrigramScorer(list), sample: Infinity },
  jaro: { make: list => new JaroWinklerScorer(list), sample: 1_500 },
  fuse: { make: list => new FuseScorer(list), sample: 400 }
}
const page = 'docs/quality.md'
const quickSample = 2_500
/** The long files of aliases from other lists, of which a quick run takes a part. */
const longFiles = ['alias_ofac_org', 'alias_eu_org']
const quickRows = 1_000
/** The number of names for exhaustive scoring, which takes tens of milliseconds each; a quick run leaves it out. */
const candidateSample = values.quick ? 0 : 1_000

const policy = await loadPolicy()
const list = readList(values.bench, 'un_plus_dprk')
const parties = list.map(({ party }) => party)
const material = {
  mix: readContractorMix(values.bench),
  pairs: new Map([...readPairs(values.bench)].map(([file, rows]) =>
    [file, values.quick && longFiles.includes(file) ? spread(rows, quickRows) : rows])),
  organisations: parties.filter(({ type }) => type !== 'person'),
  persons: parties.filter(({ type }) => type === 'person'),
  inventedPersons: inventedPersons(20_000)
}
progress('inputs read')

const chosen = values.only?.split(',') ?? Object.keys(scorers)
const cards = chosen.map(name => {
  const { make, sample } = scorers[name]
  return scorecard(make, material, values.quick ? Math.min(quickSample, sample) : sample, name === 'tumen' && !values.quick)
})
const totals = cards.map(totalsOf)
const own = chosen.includes('tumen') ? engineOnly(cards[chosen.indexOf('tumen')]) : undefined
const figures = { model: MODEL_VERSION, quick: values.quick, totals, identity: own?.identity.share, candidates: own?.candidates.share, decisions: own?.decisions }
if (own !== undefined && !values.quick && values.only === undefined) {
  writePart(page, 'aims', aimsTable(totals[chosen.indexOf('tumen')]))
  writePart(page, 'scorecard', [`Measured with ${measuredWith}.`,
    qualityReport(totals, { identity: own.identity.share, candidates: own.candidates.share, decisions: own.decisions })].join('\n\n'))
}
if (values.json !== undefined) writeFileSync(values.json, JSON.stringify(figures, null, 1))
console.log(terminalTable(turned(headlineTable(totals))))
if (own !== undefined) {
  console.log(`top-1 identity ${percent(own.identity.share.share)} of ${own.identity.share.n} hits; ` +
    `namesakes of another country block ${own.decisions.namesake_org.block} times` + (values.quick
      ? ''
      : `; candidate recall ${percent(own.candidates.share.share)} of ${own.candidates.share.n} found by exhaustive scoring`))
}

/** Measures what only Tumen has figures for, and writes the file of misread rows. */
function engineOnly (card: Scorecard) {
  const scorer = new TumenScorer(material.organisations)
  const threshold = card.organisations.thresholds[0]
  const identity = topOneIdentity(scorer, list, card.organisations.rows, threshold)
  progress('top-1 identity')
  const asked = [
    ...spread([...card.mix.values()].flat(), candidateSample / 2).map(({ name }) => name),
    ...spread(card.organisations.rows.filter(({ score, pair }) => pair.match && score >= threshold), candidateSample / 2).map(({ pair }) => pair.query.name)
  ]
  const candidates = candidateRecall(scorer.matcher, asked, threshold)
  if (!values.quick) progress(`candidate recall over ${asked.length} names`)
  const decisions = Object.fromEntries(['hard_negative_org', 'namesake_org'].map(file =>
    [file, decisionsAcrossBorders(card.organisations.rows.filter(row => row.file === file), policy)]))
  if (values.errors !== undefined) {
    writeFileSync(values.errors, misreadings(card, scorer, new TumenScorer(material.persons), identity.wrong, candidates.lost))
    progress(`rows to read are in ${values.errors}`)
  }
  return { identity, candidates, decisions }
}

function percent (share: number): string {
  return `${(100 * share).toFixed(2)} %`
}
