import { LETTER_NAMES, SHORTEST_SPELLING, spelledLetters } from '../romanise/loanwords.js'
import type { Unspaced } from '../text/scripts.js'
import { withOpening, type Division } from './name-openings.js'
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
  const best: Division[] = [{ cost: 0, from: 0, last: null, reach: reachFrom(text, 0, script) }]
  // Where the last segment may begin before those that a word can reach back to: then it is a name.
  let openings: readonly number[] = []
  for (let end = 1; end <= text.length; end++) {
    const near = Math.max(0, end - REACH[script])
    if (near > 0) openings = withOpening(openings, near - 1, best)
    best.push(cheapest(text, end, script, best, openings))
  }
  const segments: Segment[] = []
  for (let end = text.length; end > 0; end = best[end].from) segments.push(best[end].last ?? { text: text.slice(best[end].from, end), is: 'name' })
  return segments.reverse()
}

/**
 * The cheapest division of a text up to a character. A name never follows a name.
 * @param best the cheapest divisions up to each character before
 * @param openings where a name may begin that is longer than any word
 */
function cheapest (text: string, end: number, script: Unspaced, best: readonly Division[], openings: readonly number[]): Division {
  let cost = Infinity
  let from = 0
  let last: Segment | null = null
  const near = Math.max(0, end - REACH[script])
  for (let i = 0, start = openings[0] ?? near; start < end; i++, start = openings[i] ?? near + i - openings.length) {
    if (start === 0 && isNeverFirst(text, end)) continue
    const before = best[start]
    const word = wordBetween(text, start, end, script, before)
    if (word !== undefined && before.cost + word.cost < cost + TIE) {
      cost = before.cost + word.cost
      from = start
      last = word.segment
    }
    if ((start > 0 && before.last === null) || before.cost + COST.name >= cost) continue
    // Of all that may begin a name, only a place in China has exactly this cost.
    const behindPlace = start > 0 && before.cost === COST.firstPlace
    const asName = before.cost + COST.name + (end - start) * COST.nameCharacter + costOfLone(end - start, script) + (behindPlace && swallowsWord(text, start, end) ? COST.swallowed : 0)
    if (asName < cost) {
      cost = asName
      from = start
      last = null
    }
  }
  return { cost, from, last, reach: reachFrom(text, end, script) }
}

/** The most characters of a word that begins at a position. */
function reachFrom (text: string, start: number, script: Unspaced): number {
  return LONGEST_FROM[script].get(text.charAt(start)) ?? 0
}

/** Whether the first characters of a text are no segment of it: a word that stands after a name, or a syllable that Korean puts there. */
function isNeverFirst (text: string, end: number): boolean {
  return (end <= LONGEST_WORD && AFTER_A_NAME.has(text.slice(0, end))) || (end === 1 && BORROWED_SYLLABLES.has(text[0]) && text.length > 1)
}

/**
 * The word that a stretch of a text is, with its cost; undefined where it can only be a name.
 * @param before the cheapest division of what stands before it
 */
function wordBetween (text: string, start: number, end: number, script: Unspaced, { last, reach }: Division): Word | undefined {
  const length = end - start
  return (length === 1 ? affix(text, start, last, script) : undefined) ??
    (script === 'han' && length <= reach + 1 ? place(text, start, end) : undefined) ??
    (length <= reach ? WORDS[script].get(text.slice(start, end)) : undefined) ??
    (script === 'hangul' && length <= LONGEST_WORD ? spelling(text, start, end) : undefined)
}

/** What a name of one character costs besides. */
function costOfLone (length: number, script: Unspaced): number {
  if (length > 1) return 0
  return script === 'hangul' ? COST.singleHangul : COST.singleHan
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
