import type { Static } from 'typebox'
import { Type } from './type.js'
import { Party } from './party.js'
import { Match } from './screening.js'

export const CompareRequest = Type.Object({ left: Party, right: Party }, { additionalProperties: false })
export type CompareRequest = Static<typeof CompareRequest>

export const CompareAnswer = Type.Object({
  score: Match.properties.score,
  falseAlertRate: Match.properties.falseAlertRate,
  matchedName: Match.properties.matchedName,
  explanation: Match.properties.explanation
})
export type CompareAnswer = Static<typeof CompareAnswer>
