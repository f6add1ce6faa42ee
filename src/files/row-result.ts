import type { Match, Screening } from '../../schemas/screening.js'
import { InvalidQuestionError } from '../question/invalid-question.js'
import type { BatchOutcome } from '../screening/batch.js'
import { nothingFound } from '../verdict/sought.js'
import type { RowResult } from './row.js'

/** The result of a row for a screening. It shows the best match among those whose own decision is that of the screening. */
export function rowResult (screening: Screening, notes: readonly string[]): RowResult {
  const { decision, risk, matches } = screening
  const shown = matches.find(match => match.decision === decision) ?? matches[0]
  const noted = notes.length > 0 && { notes: notes.join('; ') }
  if (shown === undefined) return { decision, risk: risk.score, level: risk.level, furtherMatches: 0, reason: nothingFound(screening), ...noted }
  const listing = shown.listings[0]
  return {
    decision,
    risk: risk.score,
    level: risk.level,
    match: shown.name,
    entityId: shown.entityId,
    ...(listing !== undefined && { list: listing.list }),
    ...(listing?.reference !== undefined && { listReference: listing.reference }),
    matchedName: shown.matchedName,
    score: shown.score,
    ...(shown.falseAlertRate !== null && { falseAlertRate: shown.falseAlertRate }),
    furtherMatches: matches.length - 1,
    reason: reason(shown, risk.factors),
    ...noted
  }
}

/** The result of a row that was not screened. @param fault of the row, in words, or the error that screening it ended in */
export function errorResult (fault: string | Exclude<BatchOutcome, { text: string }>): RowResult {
  if (typeof fault === 'string') return { decision: 'error', reason: `Not screened: ${fault}.` }
  if (!(fault instanceof InvalidQuestionError)) return { decision: 'error', reason: 'Not screened: something failed on our side.' }
  return { decision: 'error', reason: `Not screened: ${fault.faults.map(({ path, message }) => `${path} ${message}`).join('; ')}.` }
}

function reason (match: Match, factors: Screening['risk']['factors']): string {
  const likeness = match.explanation.filter(({ effect }) => effect !== 0).map(({ text }) => text).join(' ')
  const gravity = factors.length === 0 ? '' : ` ${factors[0].text}.`
  return `${likeness}${gravity}`
}
