import { isPlace } from '../lexicon/concepts.js'
import { isLegalWordAtEnd, legalFormsFrom } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { mayFillLine } from './lines.js'
import { phrasesFrom } from '../lexicon/phrases.js'

/** The end of a name as it was before it was cut off. */
export interface WholeEnd {
  /** Which word of the name it begins with. */
  start: number
  words: readonly string[]
}

/** A place or a legal form of several words. */
interface Phrase {
  words: readonly string[]
  /** Its concept, or the form. */
  id: string
  isForm: boolean
}

/** The most words of a phrase that stand before the one that was cut off, and the fewest letters of them all. */
const MOST_WHOLE = 5
const SHORTEST_BEGINNING = 8
const LATIN = /^[a-z]+$/

/**
 * Completes the place or legal form of several words inside which a long name was cut off: "limited liability com", "central bank
 * of the democratic peop". Undefined where several begin so that mean different things, for a complete one, for business words that
 * a form begins with ("general trading"), and in a name that does not fill a line. Of legal forms it need not be known which it was:
 * then they are left out.
 *
 * @param canonical the whole name
 */
export function cutOffPhrase (words: readonly string[], canonical: string): WholeEnd | undefined {
  const last = words.length - 1
  if (last < 2 || !mayFillLine(canonical.length) || !LATIN.test(words[last]) || isLegalWordAtEnd(words[last])) return undefined
  for (let start = Math.max(1, last - MOST_WHOLE); start < last; start++) {
    const beginning = words.slice(start)
    const [first, ...others] = phrasesBeginningWith(beginning)
    if (first === undefined) continue
    if (first.words.length === beginning.length && first.words[last - start] === words[last]) return undefined
    if (others.every(({ id }) => id === first.id)) return { start, words: first.words }
    if (first.isForm && others.every(({ isForm }) => isForm)) return { start, words: [] }
  }
  return undefined
}

/** The phrases with this beginning, the last word of which may be incomplete. A phrase that is whole comes first. */
function phrasesBeginningWith (beginning: readonly string[]): Phrase[] {
  const isBusiness = conceptOf(beginning[beginning.length - 1]) !== undefined
  const forms = isBusiness ? NONE : legalFormsFrom(beginning[0])?.filter(({ words }) => beginsWith(words, beginning)) ?? NONE
  const places = phrasesFrom(beginning[0])?.filter(({ words, concept }) => isPlace(concept) && beginsWith(words, beginning)) ?? NONE
  if (forms.length + places.length === 0 || beginning.join('').length < SHORTEST_BEGINNING) return []
  const found = [...forms.map(({ words, id }) => ({ words, id, isForm: true })), ...places.map(({ words, concept: { id } }) => ({ words, id, isForm: false }))]
  return found.sort((a, b) => a.words.join(' ').length - b.words.join(' ').length)
}

const NONE: readonly never[] = []

function beginsWith (words: readonly string[], beginning: readonly string[]): boolean {
  const last = beginning.length - 1
  return words.length > last && beginning.every((word, i) => i === last ? words[i].startsWith(word) : words[i] === word)
}
