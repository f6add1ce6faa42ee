/**
 * Words that are searched for at most, and characters of one. Each word is held against every text of the list, which takes milliseconds
 * in which nobody is answered, and a long one takes as many times longer as it has 32 characters: without these bounds, a hundred single
 * letters or one word of two hundred would hold up the process for half a second.
 */
const MOST_WORDS = 8
const LONGEST_WORD = 32
/** As Fuse divides a text. */
const WORD = /[\p{L}\p{M}\p{N}_]+/gu

/**
 * What is searched for of a text, and its other words in lower case, which only have to stand in what is found. A text of few words is
 * searched for as it stands. Of one with more, each word counts once, and the longest are searched for: they say most, and may have
 * slips in them. The rest are shorter, and hardly any slip is forgiven in a short word. Of a very long word the beginning is searched for.
 */
export function askedWords (text: string): { searched: string, rest: string[] } {
  const all = text.toLowerCase().match(WORD) ?? []
  if (all.length <= MOST_WORDS && all.every(({ length }) => length <= LONGEST_WORD)) return { searched: text, rest: [] }
  const longest = [...new Set(all)].sort((a, b) => b.length - a.length)
  const searched = longest.slice(0, MOST_WORDS).map(word => word.slice(0, LONGEST_WORD))
  return { searched: searched.join(' '), rest: longest.slice(MOST_WORDS) }
}
