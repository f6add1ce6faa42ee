import type { Concept, WordKind } from './lexicon/concepts.js'
import { isConnective } from './lexicon/connectives.js'
import { isLexiconWord, isSpeltWord } from './lexicon/lexicon.js'
import { LOANWORDS } from './romanise/loanwords.js'
import { nameToken } from './word-tokens.js'
import { numberOf } from './words/numbers.js'
import type { Segment } from './words/segment-words.js'
import type { Token } from './words/token.js'

const SYLLABLES = 2
const DESCRIBING: ReadonlySet<WordKind> = new Set<WordKind>(['activity', 'generic', 'body'])

/**
 * The business word that a Korean firm has for its name, or undefined. A firm's name stands before the words for what it does.
 * Where all of them are business words, the first, if it has two syllables, is the name: 중앙건설 is Joongang Construction, though
 * 중앙 means "central". This does not hold where a country comes first, since the words then describe an office
 * (조선대외건설총회사). Nor does it hold for a borrowed word, because English has the same word (오션, ocean).
 *
 * @param segments those of the first word of the name
 */
export function businessWordAsName (segments: readonly Segment[]): Concept | undefined {
  const [first, ...rest] = segments
  if (first?.is !== 'concept' || first.text.length !== SYLLABLES || !isDescription(first) || LOANWORDS.has(first.text) || numberOf(first.concept) !== undefined) return undefined
  const described = rest.filter(segment => segment.is !== 'legal' && !isConnective(segment.text))
  return described.length > 0 && described.every(isDescription) ? first.concept : undefined
}

function isDescription (segment: Segment): boolean {
  return segment.is === 'concept' && DESCRIBING.has(segment.concept.kind)
}

/**
 * Makes a romanised business word that a firm has for its name a name token, if there is one. The token keeps the concept of the
 * business word, and its bits.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readRomanisedWordAsName (tokens: Token[]): void {
  const at = romanisedWordAsName(tokens)
  if (at === undefined) return
  const { text, script, concept, bits } = tokens[at]
  tokens[at] = { ...nameToken(text, script, [text]), concept, bits }
}

/**
 * The index of the token that is a firm's name in Latin letters, though it is also the romanisation of a business word of another
 * language; undefined where there is none. "Guangbo Group" is 广博 and not a broadcaster (广播), because many characters sound alike.
 * The name is the first word after any places, and only words for what the firm does follow it. Where the last is a body, such as a
 * bureau or ministry, there is none: the words describe that body.
 */
function romanisedWordAsName (tokens: readonly Token[]): number | undefined {
  const at = tokens.findIndex(({ kind }) => kind !== 'place')
  if (at === -1 || at === tokens.length - 1 || tokens[tokens.length - 1].kind === 'body') return undefined
  const { script, kind, text } = tokens[at]
  if (script !== 'latin' || !DESCRIBING.has(kind) || isSpeltWord(text) || !isLexiconWord(text)) return undefined
  return tokens.slice(at + 1).every(({ kind }) => DESCRIBING.has(kind)) ? at : undefined
}
