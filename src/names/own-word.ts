import type { Concept, WordKind } from './concepts.js'
import { isLexiconWord, isSpeltWord } from './lexicon.js'
import { LOANWORDS } from './loanwords.js'
import { numberOf } from './numbers.js'
import type { Segment } from './segment-words.js'
import type { Token } from './token.js'

const SYLLABLES = 2
const DESCRIBING: ReadonlySet<WordKind> = new Set<WordKind>(['activity', 'generic', 'body'])

/**
 * The business word that is a Korean firm's own name, or undefined. A firm has a word of its own before what it does; where all
 * are business words, the first is that word: 중앙건설 is Joongang Construction, though 중앙 is "central". Not after a country,
 * where they describe an office (조선대외건설총회사), nor where the word is borrowed, for then English has the same word (오션, ocean).
 */
export function ownWordOf (segments: readonly Segment[]): Concept | undefined {
  const [first, ...rest] = segments
  if (first?.is !== 'concept' || first.text.length !== SYLLABLES || !isDescription(first) || LOANWORDS.has(first.text) || numberOf(first.concept) !== undefined) return undefined
  const described = rest.filter(({ is }) => is !== 'legal')
  return described.length > 0 && described.every(isDescription) ? first.concept : undefined
}

function isDescription (segment: Segment): boolean {
  return segment.is === 'concept' && DESCRIBING.has(segment.concept.kind)
}

/**
 * The position of a word in Latin letters that a firm is called by, though a business word of Korean or Chinese is romanised so: "Guangbo Group" is
 * 广博 and no broadcaster (广播), as characters that sound alike are many. It is the first word after a place, before what the firm does; what a bureau or a
 * ministry is of describes it.
 */
export function ownRomanisedWordOf (tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ kind }) => kind !== 'place')
  if (at === -1 || at === tokens.length - 1 || tokens[tokens.length - 1].kind === 'body') return undefined
  const { script, kind, text } = tokens[at]
  if (script !== 'latin' || !DESCRIBING.has(kind) || isSpeltWord(text) || !isLexiconWord(text)) return undefined
  return tokens.slice(at + 1).every(({ kind }) => DESCRIBING.has(kind)) ? at : undefined
}
