import type { RowResult } from './row.js'

/** The columns that are added to each row, in order, and the part of the result that each shows. */
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

/** Whether a column is one of ours: a screened file can be screened again, and then gets new ones in their place. */
export function isResultColumn (name: string): boolean {
  return TITLES.has(name.trim())
}

/** How the last line of a screened CSV file begins. */
export const END_MARK = '#tumen'

/** Whether a row is that last line, in a file that is screened again. A supplier may be called #tumen and what not. */
export function isEndLine (firstCell: string): boolean {
  return /^#tumen complete=(true|false) rows=\d/.test(firstCell)
}
