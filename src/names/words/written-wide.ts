import { legalFormAt } from '../lexicon/legal-form-at.js'

/**
 * The least number of single letters in a row that are one word, by script. Signboards and the boxes of forms space a word into
 * its letters. Fewer letters are an abbreviation (S K, J S C) or several words.
 */
const FEWEST: [of: RegExp, fewest: number][] = [
  [/^\p{Script=Hangul}$/u, 3], [/^\p{Script=Han}$/u, 3], [/^\p{Script=Latin}$/u, 4], [/^\p{Script=Cyrillic}$/u, 4]
]

/** Joins words written wide: 남 강 건 설 becomes 남강건설, n a m g a n g becomes namgang. Legal forms (p j s c) stay as they are. */
export function withWideWords (words: readonly string[]): readonly string[] {
  if (!words.some((word, i) => isOneLetter(word) && isOneLetter(words[i + 1] ?? ''))) return words
  const joined: string[] = []
  for (let i = 0; i < words.length;) {
    const length = lettersFrom(words, i)
    const letters = words.slice(i, i + length)
    if (length > 1 && (legalFormAt(words, i, i)?.length ?? 0) >= length) joined.push(...letters)
    else joined.push(letters.join(''))
    i += length
  }
  return joined
}

/** How many words from `start` on are the letters of one word; 1 where the word at `start` is a word by itself. */
function lettersFrom (words: readonly string[], start: number): number {
  for (const [letter, fewest] of FEWEST) {
    let end = start
    while (end < words.length && letter.test(words[end])) end++
    if (end - start >= fewest) return end - start
  }
  return 1
}

function isOneLetter (word: string): boolean {
  return word.length === 1
}
