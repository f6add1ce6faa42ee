import type { Concept, WordKind } from './concepts.js'
import { LOANWORDS } from './loanwords.js'
import { numberOf } from './numbers.js'
import type { Segment } from './segment.js'

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
