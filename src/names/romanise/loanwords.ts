import table from '../../../data/lexicon/korean-loanwords.json' with { type: 'json' }

/** English words as Korean writes them: 그린 -> green. */
export const LOANWORDS: ReadonlyMap<string, string> = new Map(Object.entries(table.words))
/** Latin letters as Korean spells them: 에스 -> s. */
export const LETTER_NAMES: ReadonlyMap<string, string> = new Map(Object.entries(table.letters))

/**
 * Two syllables that are names of letters (이씨, 유비) are as often a name as an abbreviation. From this many on they spell letters.
 */
export const SHORTEST_SPELLING = 3

/** The letters that Hangul spells out by their names: "에스케이" -> "sk". Null when it cannot be read so, or as one letter only. */
export function spelledLetters (hangul: string): string | null {
  const best: (string | null)[] = ['']
  for (let end = 1; end <= hangul.length; end++) {
    let reading: string | null = null
    for (let length = 1; length <= 3 && length <= end && reading === null; length++) {
      const letter = LETTER_NAMES.get(hangul.slice(end - length, end))
      const before = best[end - length]
      if (letter !== undefined && before !== null) reading = before + letter
    }
    best.push(reading)
  }
  const letters = best[hangul.length]
  return letters !== null && letters.length > 1 ? letters : null
}
