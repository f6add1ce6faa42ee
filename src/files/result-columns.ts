import type { RowResult } from './row.js'

/** The columns added to each row, in order, with the part of the result that each shows. */
export const RESULT_COLUMNS: readonly { title: string, key: keyof RowResult | 'line' }[] = [
  { title: 'tumen_decision', key: 'decision' },
  { title: 'tumen_risk', key: 'risk' },
  { title: 'tumen_level', key: 'level' },
  { title: 'tumen_match', key: 'match' },
  { title: 'tumen_entity_id', key: 'entityId' },
  { title: 'tumen_list', key: 'list' },
  { title: 'tumen_list_reference', key: 'listReference' },
  { title: 'tumen_matched_name', key: 'matchedName' },
  { title: 'tumen_score', key: 'score' },
  { title: 'tumen_false_alert_rate', key: 'falseAlertRate' },
  { title: 'tumen_further_matches', key: 'furtherMatches' },
  { title: 'tumen_reason', key: 'reason' },
  { title: 'tumen_notes', key: 'notes' },
  { title: 'tumen_line', key: 'line' }
]

const TITLES: ReadonlySet<string> = new Set(RESULT_COLUMNS.map(({ title }) => title))

/** Whether a column is a result column. If a screened file is screened again, its result columns are replaced. */
export function isResultColumn (name: string): boolean {
  return TITLES.has(name.trim())
}

/** How the last line of a screened CSV file begins. */
export const END_MARK = '#tumen'

/** Whether a row is the last line of a screened CSV file. END_MARK alone is not enough: a supplier's name may begin with it. */
export function isEndLine (firstCell: string): boolean {
  return /^#tumen complete=(true|false) rows=\d/.test(firstCell)
}
