import { isPlace } from '../lexicon/concepts.js'
import { legalFormAt } from '../lexicon/legal-form-at.js'
import { isInLegalForm, isLegalWord, isLegalWordAtEnd } from '../lexicon/legal-forms.js'
import { conceptOf, isSpeltWord } from '../lexicon/lexicon.js'
import { mayBeContinued } from './lines.js'

const IN_ONE_ALPHABET = /^(?:[a-z]+|[а-яё]+)$/
/** Shorter words are too often two names that happen to make one. */
const SHORTEST = 7
/** The most words of a legal form that stand before one of them. */
const MOST_BEFORE = 7

/**
 * A canonical name in which a word that was divided at the end of a line is whole again: "trading co rporation". The lines were
 * joined with a space. Only legal forms and business words are put together, and only where the rest is no word by itself. A word
 * that completes a legal form of several words ("limited liability com pany", "общество с ограниченной ответств енностью") may be
 * divided anywhere: beside the others it is known for what it is. Some forms are also written apart (co operative society).
 */
export function withContinuedWords (canonical: string): string {
  for (let at = canonical.indexOf(' '); at >= 0; at = canonical.indexOf(' ', at + 1)) {
    const end = canonical.indexOf(' ', at + 1)
    const rest = canonical.slice(at + 1, end < 0 ? undefined : end)
    const start = canonical.lastIndexOf(' ', at - 1) + 1
    const begun = canonical.slice(start, at)
    const word = begun + rest
    if (word.length < SHORTEST || !IN_ONE_ALPHABET.test(word) || isKnown(rest)) continue
    const isDivided = (mayBeContinued(at) && isFrameWord(word)) ||
      (isInLegalForm(word) && !(isInLegalForm(begun) && isInLegalForm(rest)) && completesForm(canonical.slice(0, start), word, canonical.slice(at + 1 + rest.length)))
    if (isDivided) return canonical.slice(0, at) + canonical.slice(at + 1)
  }
  return canonical
}

function isFrameWord (word: string): boolean {
  if (isLegalWord(word)) return true
  const concept = isSpeltWord(word) ? conceptOf(word) : undefined
  return concept !== undefined && !isPlace(concept)
}

/** Whether a word is part of a legal form of several words in a name. */
function completesForm (before: string, word: string, behind: string): boolean {
  const words = [...before.split(' '), word, ...behind.split(' ')].filter(text => text !== '')
  const at = before.split(' ').length - 1
  for (let start = Math.max(0, at - MOST_BEFORE); start <= at; start++) {
    const length = legalFormAt(words, start, words.length)?.length ?? 0
    if (length > 1 && start + length > at) return true
  }
  return false
}

function isKnown (word: string): boolean {
  return conceptOf(word) !== undefined || isLegalWordAtEnd(word)
}
