import { legalFormAt } from './legal-forms.js'

/** Signboards and the boxes of forms part a word into its letters. Fewer are an abbreviation (S K, J S C), or two words. */
const FEWEST: [of: RegExp, fewest: number][] = [
  [/^\p{Script=Hangul}$/u, 3], [/^\p{Script=Han}$/u, 3], [/^\p{Script=Latin}$/u, 4], [/^\p{Script=Cyrillic}$/u, 4]
]

/** The words of a name with those written wide in one: 남 강 건 설 is 남강건설, N A M G A N G is Namgang. Legal forms (P J S C) stay. */
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

/** How many words from `start` on are the letters of one. */
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
