import { grouped } from '../grouped.js'
import { questionOf, type TumenScorer } from '../scorers/tumen.js'
import type { LostCandidate } from './candidates.js'
import { headlineRows, headlines, personHeadlines } from './recall.js'
import type { ScoredPair } from './scored.js'
import { rates, type Half, type Scorecard } from './scorecard.js'

const mostOfAFile = 250
const mostFalseAlerts = 400
const figure = (score: number) => score.toFixed(4)

/** The rows to inspect after a run: the worst misses and false alerts. They contain names, so they must not be committed. */
export function misreadings (
  card: Scorecard, scorer: TumenScorer, personScorer: TumenScorer,
  wrong: { row: ScoredPair, other: string, otherScore: number }[], lost: readonly LostCandidate[]
): string {
  return [
    ...missesOf(card.organisations, headlines),
    ...alertsOf(card, scorer),
    ...negatives(card.organisations),
    '\n== somebody else scored higher', ...wrong.map(({ row, other, otherScore }) =>
      `${figure(row.score)} ${row.pair.query.name} | ${namesOfTarget(row)} || ${figure(otherScore)} ${other}`),
    '\n== lost by the candidate step', ...lost.map(({ name, party, score }) => `${figure(score)} ${name} | ${party.name}`),
    ...missesOf(card.persons, personHeadlines),
    ...personAlerts(card, personScorer)
  ].join('\n') + '\n'
}

const namesOfTarget = ({ pair: { target } }: ScoredPair) => [target.name, ...(target.aliases ?? [])].join(' / ')

function line (row: ScoredPair): string {
  return `${figure(row.score)} [${row.pair.category}${row.pair.method === undefined ? '' : ` ${row.pair.method}`}] ${row.pair.query.name} | ${namesOfTarget(row)}`
}

function missesOf (half: Half, columns: [string, string[]][]): string[] {
  const threshold = half.thresholds[0]
  return columns.flatMap(([column, files]) => {
    const missed = headlineRows(half.rows, files).filter(({ score }) => score < threshold).sort((a, b) => a.score - b.score)
    const kinds = [...grouped(missed, row => row.pair.category)].map(([category, rows]) => `${category} ${rows.length}`)
    return [`\n== ${column}: ${missed.length} misses under ${figure(threshold)} (${kinds.join(', ')})`, ...missed.slice(0, mostOfAFile).map(line)]
  })
}

function alertsOf ({ organisations: half, mix }: Scorecard, scorer: TumenScorer): string[] {
  return [...mix].flatMap(([stratum, names]) => {
    const scores = half.benign.get(stratum)!
    const alerts = names.map((benign, i) => ({ ...benign, score: scores[i] }))
      .filter(({ score }) => score >= half.thresholds[1]).sort((a, b) => b.score - a.score)
    return [
      `\n== ${stratum}: ${alerts.length} of ${names.length} false alerts at ${rates[1] * 100} %, from ${figure(half.thresholds[1])}; 0.3 % begins at ${figure(half.thresholds[0])}`,
      ...alerts.slice(0, mostFalseAlerts).map(({ name, corpus, score }) => {
        const [best] = scorer.matcher.match(questionOf({ name }), { threshold: half.thresholds[1], limit: 1 })
        return `${figure(score)} (${corpus}) ${name} | ${best?.matchedName ?? ''}`
      })
    ]
  })
}

function negatives (half: Half): string[] {
  return ['hard_negative_org', 'namesake_org', 'hard_negative_internal_org'].flatMap(file => {
    const alerts = half.rows.filter(row => row.file === file && row.score >= half.thresholds[0]).sort((a, b) => b.score - a.score)
    return [`\n== ${file}: ${alerts.length} alert (the second number is with countries)`,
      ...alerts.slice(0, mostOfAFile).map(row => `${figure(row.score)} ${figure(row.withCountry)} ${row.pair.query.name} (${row.pair.query.country ?? '-'}) | ${namesOfTarget(row)} (${row.pair.target.countries?.join('; ') ?? '-'})`)]
  })
}

function personAlerts ({ persons: half, people }: Scorecard, scorer: TumenScorer): string[] {
  const scores = half.benign.get('invented')!
  const alerts = people.map((name, i) => ({ name, score: scores[i] })).filter(({ score }) => score >= half.thresholds[1]).sort((a, b) => b.score - a.score)
  return [`\n== invented persons: ${alerts.length} of ${people.length} alert at ${rates[1] * 100} %`, ...alerts.slice(0, mostFalseAlerts).map(({ name, score }) => {
    const [best] = scorer.matcher.match(questionOf({ name, type: 'person' }), { threshold: half.thresholds[1], limit: 1 })
    return `${figure(score)} ${name} | ${best?.matchedName ?? ''}`
  })]
}
