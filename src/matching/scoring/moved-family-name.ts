import type { NamesMet } from './names-met.js'
import { isOneSyllable } from './weighing.js'

const WORDS = 3

/**
 * Whether the listed family name stands between the given names in the name asked about. It may stand first or last, and no other word
 * moves: TAN Wee Beng is Wee Beng Tan, and Beng Tan Wee is another person. Only names of three words of one syllable each are
 * judged, which share the same few syllables.
 *
 * @param familyNames what the list marks as the family name, by capitals or a comma, or what it may be by other names of the party
 */
export function isFamilyNameInside ({ query, listed, scored: { pairs } }: NamesMet, familyNames: () => readonly string[]): boolean {
  if (query.tokens.length !== WORDS || listed.tokens.length !== WORDS || pairs.length !== WORDS || !query.tokens.every(isOneSyllable)) return false
  const inside = pairs.find(({ queryStart }) => queryStart === 1)
  if (inside === undefined || inside.listedStart === 1) return false
  const names = familyNames()
  return [0, WORDS - 1].find(end => names.includes(listed.tokens[end].text)) === inside.listedStart
}
