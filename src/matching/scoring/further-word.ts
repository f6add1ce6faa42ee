import type { Token } from '../../names/words/token.js'
import type { Pairing } from './pairing.js'
import { tellsWhere } from './weighing.js'

/** Concepts of words by which owners tell their firms apart, rather than say what each does: Tolmen Service, New Tolmen. */
const TELLING_APART = new Set(['service', 'new'])

/**
 * Whether the name asked about has more than the listed one: a number where that has none; or, where that is one own word, a letter or
 * another word beside it. Tolmen-M, Tolmen-2 and Tolmen Service are firms of their own in every register.
 */
export function hasFurtherWord (pairs: readonly Pairing[], query: readonly Token[], listed: readonly Token[]): boolean {
  const unmet = query.filter((_, i) => !tellsWhere(query, i) && !pairs.some(({ queryStart, queryLength }) => i >= queryStart && i < queryStart + queryLength))
  if (unmet.some(isNumber) && !listed.some(isNumber)) return true
  return listed.filter(isOwn).length === 1 && unmet.some(word => isOwn(word) || TELLING_APART.has(word.concept ?? ''))
}

function isNumber ({ kind }: Token): boolean {
  return kind === 'number'
}

function isOwn ({ kind }: Token): boolean {
  return kind === 'name'
}
