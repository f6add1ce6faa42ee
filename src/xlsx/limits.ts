/** As in a cell of Excel, so that what is read can be written. */
export const MOST_CHARACTERS_IN_A_CELL = 32_767

/** Far more than any list of parties has; a file with more is not split into columns rightly. */
export const MOST_COLUMNS = 1_000
