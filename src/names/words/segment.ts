import { LETTER_NAMES, SHORTEST_SPELLING, spelledLetters } from '../romanise/loanwords.js'
import type { Unspaced } from '../text/scripts.js'
import { withOpening } from './name-openings.js'
import { affix, BORROWED_SYLLABLES, COST, LONGEST_FROM, place, swallowsWord, WORDS, type Segment, type Word } from './segment-words.js'

const LONGEST_WORD = 13
/** The most characters of a word; a place may have one more than the words of the lexicon. */
const REACH = { hangul: Math.max(LONGEST_WORD, ...LONGEST_FROM.hangul.values()), han: Math.max(...LONGEST_FROM.han.values()) + 1 }

/** Of two divisions of equal cost, the one that ends in a lexicon word is taken: 市民德 and 电子, not 市民 and 德电子. */
const TIE = 1e-9

/** Words that never begin a name: a name that begins with 조선 begins with the country (Korea), not with 조선소 (shipyard). */
const AFTER_A_NAME = new Set(['조선소'])

/**
 * Divides a run of Hangul or simplified Han into business words and places, legal forms, loanwords, letters spelt out and
 * names, in order. The division of the least cost is taken; see `COST`.
 */
export function segment (text: string, script: Unspaced): Segment[] {
  const words = WORDS[script]
  const longest = LONGEST_FROM[script]
  const reaches: number[] = []
  for (let start = 0; start < text.length; start++) reaches.push(longest.get(text[start]) ?? 0)
  // costs[i] is the least cost of dividing the first i characters. The last segment of that division begins at froms[i] and is
  // ends[i], null for a name. A name never follows a name.
  const costs = [0]
  const froms = [0]
  const ends: (Segment | null)[] = [null]
  // Where the last segment may begin before those that a word can reach back to: then it is a name.
  let openings: readonly number[] = []
  for (let end = 1; end <= text.length; end++) {
    let cost = Infinity
    let from = 0
    let last: Segment | null = null
    const near = Math.max(0, end - REACH[script])
    if (near > 0) openings = withOpening(openings, near - 1, costs, ends)
    for (let i = 0, start = openings[0] ?? near; start < end; i++, start = openings[i] ?? near + i - openings.length) {
      const length = end - start
      if (start === 0 && ((end <= LONGEST_WORD && AFTER_A_NAME.has(text.slice(0, end))) || (end === 1 && BORROWED_SYLLABLES.has(text[0]) && text.length > 1))) continue
      const word = (length === 1 ? affix(text, start, ends[start], script) : undefined) ??
        (script === 'han' && length <= reaches[start] + 1 ? place(text, start, end) : undefined) ??
        (length <= reaches[start] ? words.get(text.slice(start, end)) : undefined) ??
        (script === 'hangul' && length <= LONGEST_WORD ? spelling(text, start, end) : undefined)
      if (word !== undefined && costs[start] + word.cost < cost + TIE) {
        cost = costs[start] + word.cost
        from = start
        last = word.segment
      }
      if ((start > 0 && ends[start] === null) || costs[start] + COST.name >= cost) continue
      // Of all that may begin a name, only a place in China has exactly this cost.
      const behindPlace = start > 0 && costs[start] === COST.firstPlace
      const asName = costs[start] + COST.name + length * COST.nameCharacter + (length > 1 ? 0 : (script === 'hangul' ? COST.singleHangul : COST.singleHan)) +
        (behindPlace && swallowsWord(text, start, end) ? COST.swallowed : 0)
      if (asName < cost) {
        cost = asName
        from = start
        last = null
      }
    }
    costs.push(cost)
    froms.push(from)
    ends.push(last)
  }
  const segments: Segment[] = []
  for (let end = text.length; end > 0; end = froms[end]) segments.push(ends[end] ?? { text: text.slice(froms[end], end), is: 'name' })
  return segments.reverse()
}

/**
 * Two syllables that a division takes for letters, since they are not used in names (엠씨). Any other two stay a name, whose token carries
 * the letters too; see `nameToken`.
 */
const ONLY_LETTERS = /^[씨엠엔앤엘티피큐]{2}$/u
/** The first syllables of letter names. */
const LETTER_BEGINNINGS = new Set([...LETTER_NAMES.keys()].map(name => name[0]))

function spelling (hangul: string, start: number, end: number): Word | undefined {
  const length = end - start
  if (length < 2 || !LETTER_BEGINNINGS.has(hangul[start])) return undefined
  const text = hangul.slice(start, end)
  if (length < SHORTEST_SPELLING && !ONLY_LETTERS.test(text)) return undefined
  const letters = spelledLetters(text)
  return letters === null ? undefined : { cost: length >= SHORTEST_SPELLING ? COST.letters : COST.twoLetters, segment: { text, is: 'letters', letters } }
}
