/** As in a cell of Excel, so that what is read can be written. */
export const MOST_CHARACTERS_IN_A_CELL = 32_767

/** Of all its cells. A few bytes of XLSX can name a long text for each of a thousand cells. */
export const MOST_CHARACTERS_IN_A_ROW = 1_000_000

/** Far more than any list of parties has; a file with more is not split into columns rightly. */
export const MOST_COLUMNS = 1_000
