import { englishBusinessWords } from '../lexicon/concepts.js'
import { isInLegalForm, legalWords } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { mayFillLine, mayFillLongLine } from './lines.js'
import { isAttested } from '../lexicon/rarity.js'

const SHORTEST_BEGINNING = 4
const LATIN = /^[a-z]+$/
/** The sense of a legal form; a word that is one may also be a business word (cooperative). */
const LEGAL_FORM = ''

/** A complete word with all that it may mean. */
interface WholeWord {
  text: string
  senses: readonly string[]
  english: boolean
}

/** Complete words in alphabetical order. Built when a name first needs them. */
let whole: WholeWord[] | undefined

function wholeWords (): WholeWord[] {
  const forms = new Set([...legalWords()].filter(word => LATIN.test(word)))
  const english = new Set([...englishBusinessWords()].map(([word]) => word))
  return [...new Set([...english, ...forms])].sort().map(text => {
    const meaning = conceptOf(text)?.id
    return { text, senses: [...forms.has(text) ? [LEGAL_FORM] : [], ...meaning === undefined ? [] : [meaning]], english: english.has(text) }
  })
}

/**
 * Completes the last word of a long name that was cut off ("... Trading Corpora"): to the alphabetically first word with that
 * beginning that can mean what each of the others can, an English one before those of other languages. Undefined where there is
 * none, for a complete word, in a name that does not fill a line, and for a word that real companies bear in one that fills a short
 * line, as many a whole name does.
 *
 * @param canonical the whole name
 */
export function cutOffWord (word: string, canonical: string): string | undefined {
  if (word.length < SHORTEST_BEGINNING || !LATIN.test(word) || !mayFillLine(canonical.length)) return undefined
  if (conceptOf(word) !== undefined || isInLegalForm(word)) return undefined
  const candidates = beginningWith(word)
  if (candidates.length === 0 || (isAttested(word) && !mayFillLongLine(canonical.length))) return undefined
  const english = candidates.filter(candidate => candidate.english)
  return (english.length > 0 ? english : candidates).find(({ senses }) => candidates.every(other => other.senses.some(sense => senses.includes(sense))))?.text
}

function beginningWith (beginning: string): WholeWord[] {
  whole ??= wholeWords()
  let low = 0
  let high = whole.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (whole[middle].text < beginning) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < whole.length && whole[end].text.startsWith(beginning)) end++
  return whole.slice(low, end)
}
