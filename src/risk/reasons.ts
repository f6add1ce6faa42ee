import type { Comparison } from '../matching/evidence/comparison.js'
import type { FeatureResult } from '../matching/evidence/evidence.js'
import { doubtsOf, doubtText, type Doubt } from './identity.js'
import type { Policy } from './policy.js'
import { listedHow, mayBlock } from './severity.js'

/** Doubts that a feature of the explanation tells already, so that only what they do remains to be said. */
const TOLD: Partial<Record<Doubt, string>> = {
  weakAlias: 'The weak alias',
  country: 'The different country',
  birthDate: 'The different birth date',
  identifier: 'The different identifier',
  trade: 'The different trade'
}

/** The doubts of a match: a fact that contradicts, a weak alias, or a name that is too little by itself. */
export function doubtReasons (comparison: Comparison): FeatureResult[] {
  return doubtsOf(comparison).map(doubt => {
    const told = TOLD[doubt]
    return reason('doubt', told === undefined ? `${doubtText(doubt)}.` : `${told} stops this at review.`)
  })
}

/** Why a match stops at review: its doubts, and a listing that blocks nobody or a score that is too low for a block. */
export function reviewReasons (comparison: Comparison, policy: Policy): FeatureResult[] {
  const { party, score } = comparison
  const reasons = doubtReasons(comparison)
  if (!mayBlock(party, policy)) reasons.push(reason('listing', `${listedHow(party, policy)}; this stops at review.`))
  else if (score < policy.strongScore) reasons.push(reason('score', `The score is under ${policy.strongScore}, from which on a match may block; this stops at review.`))
  return reasons
}

function reason (feature: string, text: string): FeatureResult {
  return { feature, effect: 0, text }
}
