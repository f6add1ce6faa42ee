/**
 * A word as a sequence of syllables that a table spells, each as long as the rest allows. Null for a word that cannot be divided
 * so.
 */
export function spellBySyllables (word: string, table: ReadonlyMap<string, string>, longest: number): string | null {
  // spelt[i] is the rest of the word from i on.
  const spelt: (string | null)[] = []
  spelt[word.length] = ''
  for (let start = word.length - 1; start >= 0; start--) {
    spelt[start] = null
    for (let end = Math.min(start + longest, word.length); end > start && spelt[start] === null; end--) {
      const rest = spelt[end]
      const syllable = rest === null ? undefined : table.get(word.slice(start, end))
      if (syllable !== undefined) spelt[start] = syllable + rest
    }
  }
  return word === '' ? null : spelt[0]
}
