import { isPlace } from '../lexicon/concepts.js'
import { isLegalWord, isLegalWordAtEnd } from '../lexicon/legal-forms.js'
import { conceptOf, isSpeltWord } from '../lexicon/lexicon.js'
import { mayBeContinued } from './lines.js'

const LATIN = /^[a-z]+$/
/** Shorter words are too often two names that happen to make one. */
const SHORTEST = 7

/**
 * A canonical name in which a word that was divided at the end of a line is whole again: "trading co rporation". The lines were
 * joined with a space. Only legal forms and business words are put together, and only where the rest is no word by itself.
 */
export function withContinuedWords (canonical: string): string {
  for (let at = canonical.indexOf(' '); at >= 0; at = canonical.indexOf(' ', at + 1)) {
    if (!mayBeContinued(at)) continue
    const end = canonical.indexOf(' ', at + 1)
    const rest = canonical.slice(at + 1, end < 0 ? undefined : end)
    const word = canonical.slice(canonical.lastIndexOf(' ', at - 1) + 1, at) + rest
    if (word.length >= SHORTEST && LATIN.test(word) && isFrameWord(word) && !isKnown(rest)) return canonical.slice(0, at) + canonical.slice(at + 1)
  }
  return canonical
}

function isFrameWord (word: string): boolean {
  if (isLegalWord(word)) return true
  const concept = isSpeltWord(word) ? conceptOf(word) : undefined
  return concept !== undefined && !isPlace(concept)
}

function isKnown (word: string): boolean {
  return conceptOf(word) !== undefined || isLegalWordAtEnd(word)
}
