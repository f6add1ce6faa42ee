/** A row before its columns are known. */
export interface RawRow {
  /** The line at which it begins, from 1. */
  line: number
  cells: string[]
  /** Why the cells cannot be relied on, in words. */
  fault?: string
  /** A quote is unclosed or misplaced, so the line was split at every delimiter, ignoring quotes. */
  unquoted?: true
}
