import { isDeclined, isSpeltWord, misspeltConceptOf, wholeWord } from './lexicon.js'
import { isFinalLegalWord, isInLegalForm, isLegalWord, meantLegalWord } from './legal-forms.js'
import { rarityKey } from './phonemes.js'
import { bitsOf, MOST_BITS } from './rarity.js'

/** A lexicon word at the end of a compound (tech, soft, bank) may be shorter than one before a name. */
const SHORTEST_WORD = 5
const SHORTEST_LAST_WORD = 4
const SHORTEST_NAME = 4
const LONGEST_WORD = 16
const LONGEST_COMPOUND = 48
/** A name found between lexicon words must be worth more than a letter is; see `segment` for the same idea in Hangul. */
const COST = { word: 0.3, form: 0.2, name: 1, nameLetter: 0.1 }
/** Legal forms that clerks leave no space before. */
const GLUED_FORMS = new Set(['co', 'ltd', 'llc', 'coltd', 'inc', 'plc', 'llp', 'jsc', 'pte', 'bhd', 'ооо', 'ooo', 'лтд', 'зао', 'оао', 'тоо'])
/** After a name alone: "co" is as often the end of the name. */
const SHORTEST_FORM = 3
const SHORTEST_COMPOUND = SHORTEST_NAME + SHORTEST_LAST_WORD
const LINKS = new Set(['of', 'for', 'and', 'the'])

/**
 * Divides a Latin or Cyrillic word in which business words were run together with a name: "gabotech" is gabo and
 * tech, "koreadaesongbank" korea, daesong and bank. A word without lexicon words in it comes back whole.
 */
export function divideCompound (word: string): string[] {
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || wholeWord(word) !== undefined || isInLegalForm(word)) return [word]
  if (isDeclined(word) || misspeltConceptOf(word) !== undefined || meantLegalWord(word) !== undefined) return [word]
  return cheapest(word, false) ?? withWholeNames(cheapest(word, true) ?? [word])
}

/**
 * Gives a name its first letter back where the word before it is as good without: koreanamgang is korea and namgang, for
 * firms are called by the country's name more often than by its adjective. A name that others bear stays as it is.
 */
function withWholeNames (parts: string[]): string[] {
  for (let i = 1; i < parts.length; i++) {
    const concept = wholeWord(parts[i - 1])
    const shorter = parts[i - 1].slice(0, -1)
    const longer = parts[i - 1].at(-1)! + parts[i]
    if (concept?.kind !== 'country' || wholeWord(shorter)?.id !== concept.id || isSpeltWord(parts[i])) continue
    if (!BEGINS_WITH_VOWEL.test(parts[i]) || (isBorne(parts[i]) && !isBorne(longer))) continue
    parts[i - 1] = shorter
    parts[i] = longer
  }
  return parts
}

const BEGINS_WITH_VOWEL = /^[aeiouy]/

/** Whether real companies are known by a name. */
function isBorne (name: string): boolean {
  return bitsOf(rarityKey(name)) < MOST_BITS
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
        const form = length >= SHORTEST_FORM && end === word.length && GLUED_FORMS.has(word.slice(start, end))
        const cost = before.cost + (form ? COST.form : COST.word)
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
  if (follows && (!last || names === false) && LINKS.has(text)) return true
  if (last && follows && (GLUED_FORMS.has(text) || (text.length >= SHORTEST_WORD && isFinalLegalWord(text)))) return true
  const shortest = names && !(last && follows) ? SHORTEST_WORD : SHORTEST_LAST_WORD
  return text.length >= shortest && (isSpeltWord(text) || isLegalWord(text))
}
