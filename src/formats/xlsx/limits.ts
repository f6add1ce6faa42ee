/** Excel's own limit, so that any cell that was read can be written again. */
export const MOST_CHARACTERS_IN_A_CELL = 32_767

/** Limit for all cells of a row together: a few bytes of XLSX can put the same long text into each of a thousand cells. */
export const MOST_CHARACTERS_IN_A_ROW = 1_000_000

/** Far more than any list of parties has. A file with more was split into columns wrongly. */
export const MOST_COLUMNS = 1_000
