import type { Concept, WordKind } from './lexicon/concepts.js'
import { isLexiconWord, isSpeltWord } from './lexicon/lexicon.js'
import { LOANWORDS } from './romanise/loanwords.js'
import { numberOf } from './words/numbers.js'
import type { Segment } from './words/segment-words.js'
import type { Token } from './words/token.js'

const SYLLABLES = 2
const DESCRIBING: ReadonlySet<WordKind> = new Set<WordKind>(['activity', 'generic', 'body'])

/**
 * The business word that is a Korean firm's own name, or undefined. A firm's own word stands before the words for what it does.
 * Where all of them are business words, the first, if it has two syllables, is its own: 중앙건설 is Joongang Construction, though
 * 중앙 means "central". This does not hold where a country comes first, since the words then describe an office
 * (조선대외건설총회사). Nor does it hold for a borrowed word, because English has the same word (오션, ocean).
 *
 * @param segments those of the first word of the name
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
 * The index of the token that is a firm's own name in Latin letters, though it is also the romanisation of a business word of
 * another language; undefined where there is none. "Guangbo Group" is 广博 and not a broadcaster (广播), because many characters
 * sound alike. The own word is the first after any places, and only words for what the firm does follow it. A name that ends in
 * a body, such as a bureau or ministry, has none: its words describe that body.
 */
export function ownRomanisedWordOf (tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ kind }) => kind !== 'place')
  if (at === -1 || at === tokens.length - 1 || tokens[tokens.length - 1].kind === 'body') return undefined
  const { script, kind, text } = tokens[at]
  if (script !== 'latin' || !DESCRIBING.has(kind) || isSpeltWord(text) || !isLexiconWord(text)) return undefined
  return tokens.slice(at + 1).every(({ kind }) => DESCRIBING.has(kind)) ? at : undefined
}
