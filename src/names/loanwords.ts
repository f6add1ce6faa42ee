import table from '../../data/lexicon/korean-loanwords.json' with { type: 'json' }

/** English words as Korean writes them: 그린 -> green. */
export const LOANWORDS: ReadonlyMap<string, string> = new Map(Object.entries(table.words))
/** Latin letters as Korean spells them: 에스 -> s. */
export const LETTER_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(table.letters))
