/** A row before its columns are known. */
export interface RawRow {
  /** Where it begins, from 1. */
  line: number
  cells: string[]
  /** Why it cannot be relied on. */
  fault?: string
  /** A quote in it is not closed or stands astray, so it was split without regard to quotes. */
  unquoted?: true
}
