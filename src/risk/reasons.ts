import type { Comparison } from '../matching/evidence/comparison.js'
import type { FeatureResult } from '../matching/evidence/evidence.js'
import { doubtsOf, doubtText } from './identity.js'
import type { Policy } from './policy.js'
import { listedHow, mayBlock } from './severity.js'

/**
 * The doubts of a match that no feature of its explanation tells: that the name is too little by itself. Contradicted facts and weak
 * aliases have their own entries there.
 */
export function doubtReasons (comparison: Comparison): FeatureResult[] {
  const tooLittle: readonly string[] = comparison.tooLittle
  return doubtsOf(comparison).filter(doubt => tooLittle.includes(doubt)).map(doubt => ({ feature: 'doubt', effect: 0, text: `${doubtText(doubt)}.` }))
}

/** Why a match stops at review beside what its features tell: its doubts, and a listing that blocks nobody. */
export function reviewReasons (comparison: Comparison, policy: Policy): FeatureResult[] {
  const { party } = comparison
  const listing = { feature: 'listing', effect: 0, text: `${listedHow(party, policy)}; this stops at review.` }
  return [...doubtReasons(comparison), ...mayBlock(party, policy) ? [] : [listing]]
}
