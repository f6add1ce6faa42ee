import { isSpeltWord, wholeWord } from './lexicon.js'
import { isInLegalForm, isLegalWord } from './legal-forms.js'

/** A lexicon word at the end of a compound (tech, soft, bank) may be shorter than one before a name. */
const SHORTEST_WORD = 5
const SHORTEST_LAST_WORD = 4
const SHORTEST_NAME = 4
const LONGEST_WORD = 16
const LONGEST_COMPOUND = 48
/** A name found between lexicon words must be worth more than a letter is; see `segment` for the same idea in Hangul. */
const COST = { word: 0.3, name: 1, nameLetter: 0.1 }
/** Legal forms that clerks leave no space before. */
const GLUED_FORMS = new Set(['co', 'ltd', 'llc', 'coltd', 'inc', 'ооо', 'ooo'])
const LINKS = new Set(['of', 'for', 'and', 'the'])

const MOST_REMEMBERED = 20_000
const remembered = new Map<string, string[]>()

/**
 * Divides a Latin or Cyrillic word in which business words were run together with a name: "gabotech" is gabo and
 * tech, "koreadaesongbank" korea, daesong and bank. A word without lexicon words in it comes back whole.
 */
export function divideCompound (word: string): string[] {
  if (word.length < SHORTEST_LAST_WORD + SHORTEST_NAME || word.length > LONGEST_COMPOUND || wholeWord(word) !== undefined || isInLegalForm(word)) return [word]
  let parts = remembered.get(word)
  if (parts === undefined) {
    parts = divide(word)
    if (remembered.size >= MOST_REMEMBERED) remembered.clear()
    remembered.set(word, parts)
  }
  return parts
}

function divide (word: string): string[] {
  return cheapest(word, false) ?? cheapest(word, true) ?? [word]
}

/** The cheapest division into words, and names where they are allowed; undefined when there is none. */
function cheapest (word: string, names: boolean): string[] | undefined {
  const best: { cost: number, from: number, isName: boolean }[] = [{ cost: 0, from: 0, isName: false }]
  for (let end = 1; end <= word.length; end++) {
    let least = { cost: Infinity, from: 0, isName: false }
    for (let start = 0; start < end; start++) {
      const before = best[start]
      if (before.cost === Infinity) continue
      const length = end - start
      if (length <= LONGEST_WORD && isPart(word.slice(start, end), start > 0, end === word.length, names)) {
        const cost = before.cost + COST.word
        if (cost < least.cost) least = { cost, from: start, isName: false }
      }
      if (names && length >= SHORTEST_NAME && !before.isName) {
        const cost = before.cost + COST.name + length * COST.nameLetter
        if (cost < least.cost) least = { cost, from: start, isName: true }
      }
    }
    best.push(least)
  }
  if (best[word.length].cost === Infinity) return undefined
  const parts: string[] = []
  for (let end = word.length; end > 0; end = best[end].from) parts.push(word.slice(best[end].from, end))
  return parts.reverse()
}

/**
 * Whether a part of a word is a word of the lexicon. Short ones are taken at the end, and elsewhere only where the whole is
 * made of words: "bankofeastland".
 */
function isPart (text: string, follows: boolean, last: boolean, names: boolean): boolean {
  if (follows && !last && LINKS.has(text)) return true
  if (last && follows && GLUED_FORMS.has(text)) return true
  const shortest = names && !(last && follows) ? SHORTEST_WORD : SHORTEST_LAST_WORD
  return text.length >= shortest && (isSpeltWord(text) || isLegalWord(text))
}
