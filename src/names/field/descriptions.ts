import { analyseName } from '../analyse.js'
import { canonicalName } from '../text/canonical.js'

/** Kinds of words that describe a firm. */
const DESCRIBES = new Set(['activity', 'generic', 'connective'])
/** Firms are called by these words alone: "Foreign Trade Bank". */
const NAMING = new Set(['bank', 'agency'])
/** Bits of a word that one firm in ten thousand bears: rarer words are hardly everyday ones. */
const EVERYDAY = Math.log2(10_000)
const LOWER_CASE = /^[^\p{Lu}\p{Script=Han}\p{Script=Hangul}]+$/u

/**
 * Whether a text says what a firm does and names nobody: "Olive Oil", "ремонт обуви". It holds a word for a trade, and others only
 * of the lexicon, everyday ones, or in small letters. A word for a kind of body (bank, ministry) makes a name.
 */
export function isDescription (text: string): boolean {
  const { tokens, legalForms } = analyseName(canonicalName(text))
  if (legalForms.length > 0 || !tokens.some(({ kind }) => kind === 'activity')) return false
  const small = LOWER_CASE.test(text)
  return tokens.every(({ kind, bits, concept = '' }) => (DESCRIBES.has(kind) && !NAMING.has(concept)) || (kind === 'name' && (small || bits < EVERYDAY)))
}
