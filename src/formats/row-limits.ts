/** Excel's own limit, so that any cell that was read can be written again. */
export const MOST_CHARACTERS_IN_A_CELL = 32_767

/** Limit for all cells of a row together: a few bytes of XLSX can put the same long text into each of a thousand cells. */
export const MOST_CHARACTERS_IN_A_ROW = 1_000_000

/** Far more than any list of parties has. A file with more was split into columns wrongly. */
export const MOST_COLUMNS = 1_000

/** What is said of a row that exceeds a limit. */
export const CELL_TOO_LONG = `has a cell of more than ${grouped(MOST_CHARACTERS_IN_A_CELL)} characters`
export const ROW_TOO_LONG = `has more than ${grouped(MOST_CHARACTERS_IN_A_ROW)} characters`
export const TOO_MANY_CELLS = `has more than ${grouped(MOST_COLUMNS)} cells`

function grouped (limit: number): string {
  return limit.toLocaleString('en')
}
