import { mayBeInCompound } from '../lexicon/connectives.js'
import { isDeclined, isSpeltWord, misspeltConceptOf, wholeWord } from '../lexicon/lexicon.js'
import { textsIn } from '../lexicon/legal-form-table.js'
import { isLegalWordAtEnd, isInLegalForm, isLegalWord } from '../lexicon/legal-forms.js'
import { meantLegalWord } from '../lexicon/legal-slips.js'
import { isInNorthernTitle } from '../lexicon/northern-title.js'
import { gluedPhrase, SHORTEST_GLUED } from './glued-phrases.js'

/** A lexicon word at the end of a compound (tech, soft, bank) may be shorter than one before a name. */
const SHORTEST_WORD = 5
const SHORTEST_LAST_WORD = 4
const SHORTEST_NAME = 4
const LONGEST_WORD = 16
/** A whole name of a text that lost its spaces. */
const LONGEST_COMPOUND = 80
/**
 * The cost of each kind of part; the division of the least total cost is taken, as in `segment` for Hangul. A name costs more
 * than a word, however short it is, and each of its letters adds to that. A place costs more than a business word: of
 * "chinyonginformation", "information" is a part and Yongin is none.
 */
const COST = { word: 0.3, place: 0.45, form: 0.2, name: 1, nameLetter: 0.1 }
const GLUED_FORMS: ReadonlySet<string> = new Set(textsIn('gluedBehindTexts'))
/** ОООМокран. Of the forms that are written so, no word begins with those that consist of vowels; many do with зао and пао (Паоло). */
const LEADING_FORM = new RegExp(`^(${textsIn('gluedAheadTexts').filter(text => /^[аоao]+$/.test(text)).join('|')})[^оo].{3}`, 'u')
/** From this length on, such a form costs less than a word. Shorter ones do not: "co" is as often the end of the name. */
const SHORTEST_FORM = 3
const SHORTEST_COMPOUND = SHORTEST_NAME + SHORTEST_LAST_WORD

/**
 * Divides a Latin or Cyrillic word in which business words were run together with a name: "gabotech" is gabo and
 * tech, "koreadaesongbank" korea, daesong and bank. So it does phrases, and legal forms of several words: "mokranlimitedcompany". A
 * word without lexicon words in it is returned whole.
 */
export function divideCompound (word: string): string[] {
  const leading = LEADING_FORM.exec(word)?.[1]
  if (leading !== undefined) return [leading, ...divideCompound(word.slice(leading.length))]
  if (word.length < SHORTEST_COMPOUND || word.length > LONGEST_COMPOUND || wholeWord(word) !== undefined || isInLegalForm(word)) return [word]
  if (isDeclined(word) || isInNorthernTitle(word) || misspeltConceptOf(word) !== undefined || meantLegalWord(word) !== undefined) return [word]
  return cheapest(word, false) ?? withWholeNames(cheapest(word, true) ?? [word])
}

/**
 * Moves the last letter of a country's adjective to the name after it, where the rest is the country's name: "koreanamgang" is
 * korea and namgang, not korean and amgang. Firms use the name of a country more often than its adjective. The division stays
 * where real companies bear the shorter name and none bears the longer.
 */
function withWholeNames (parts: string[]): string[] {
  for (let i = 1; i < parts.length; i++) {
    const concept = wholeWord(parts[i - 1])
    const shorter = parts[i - 1].slice(0, -1)
    const longer = parts[i - 1].at(-1)! + parts[i]
    if (concept?.kind !== 'country' || wholeWord(shorter)?.id !== concept.id || isSpeltWord(parts[i])) continue
    if (!BEGINS_WITH_VOWEL.test(parts[i])) continue
    parts[i - 1] = shorter
    parts[i] = longer
  }
  return parts
}

const BEGINS_WITH_VOWEL = /^[aeiouy]/

/** The last part of the cheapest division of the first letters of a word, and the cost of all its parts. */
interface Division { cost: number, from: number, words?: readonly string[], isName: boolean }

/** The cheapest division into lexicon words, and into names where `names` allows them; undefined when there is none. */
function cheapest (word: string, names: boolean): string[] | undefined {
  const best: Division[] = [{ cost: 0, from: 0, isName: false }]
  for (let end = 1; end <= word.length; end++) {
    let least: Division = { cost: Infinity, from: 0, isName: false }
    for (let start = 0; start < end; start++) {
      const before = best[start]
      if (before.cost === Infinity) continue
      const length = end - start
      if (length <= LONGEST_WORD && isPart(word.slice(start, end), start > 0, end === word.length, names)) {
        const cost = before.cost + costOfPart(word.slice(start, end), end === word.length)
        if (cost < least.cost) least = { cost, from: start, isName: false }
      }
      const phrase = length >= SHORTEST_GLUED ? gluedPhrase(word.slice(start, end)) : undefined
      if (phrase !== undefined) {
        const cost = before.cost + (phrase.isForm ? COST.form : COST.word)
        if (cost < least.cost) least = { cost, from: start, words: phrase.words, isName: false }
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
  for (let end = word.length; end > 0; end = best[end].from) parts.unshift(...best[end].words ?? [word.slice(best[end].from, end)])
  return parts
}

function costOfPart (text: string, last: boolean): number {
  if (last && text.length >= SHORTEST_FORM && GLUED_FORMS.has(text)) return COST.form
  return wholeWord(text)?.kind === 'place' ? COST.place : COST.word
}

/**
 * Whether a part of a word is a lexicon word or a legal form. Short ones count at the end, and elsewhere only where the whole
 * must consist of words: "bankofeastland".
 *
 * @param follows whether it has other parts before it
 * @param last whether it ends the word
 * @param names whether other parts may be names
 */
function isPart (text: string, follows: boolean, last: boolean, names: boolean): boolean {
  if (follows && (!last || names === false) && mayBeInCompound(text)) return true
  if (last && follows && (GLUED_FORMS.has(text) || (text.length >= SHORTEST_WORD && isLegalWordAtEnd(text)))) return true
  const shortest = names && !(last && follows) ? SHORTEST_WORD : SHORTEST_LAST_WORD
  return text.length >= shortest && (isSpeltWord(text) || isLegalWord(text))
}
