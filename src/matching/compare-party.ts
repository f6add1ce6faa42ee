import type { ListedParty } from '../../schemas/listed-party.js'
import type { AnalysedName } from '../names/analysed-name.js'
import type { NameScore } from './scoring/alignment.js'
import { falseAlertRate, givenIn } from './calibration.js'
import { weighedScore, type Comparison } from './evidence/comparison.js'
import type { NamesMet } from './scoring/names-met.js'
import { withEvidence } from './evidence/evidence.js'
import { keptScore } from './evidence/kept-score.js'
import type { ListedName } from './index/listed-names.js'
import { tooLittleBy } from './evidence/name-alone.js'
import { evidenceBesideNames } from './evidence/name-features.js'
import type { QueryName } from './index/query-name.js'
import type { Question } from './evidence/question.js'
import { isSameText } from './scoring/whole-text.js'

/** The best-scoring pair of a queried and a listed name for one party. */
export interface NameMatch {
  /** Of the listed name in its index: a party's own name comes before its aliases. */
  position: number
  listed: ListedName
  analysed: AnalysedName
  query: QueryName
  scored: NameScore
}

/**
 * Whether a pair of names beats the best one so far: by score, then an identical text, then an exact transliteration, then a strong
 * alias, then the order in which the list gives them, so that the answer is always the same.
 */
export function isBetter (met: NameMatch, known: NameMatch): boolean {
  const { scored, listed } = met
  const difference = weighedScore(scored, listed.weak) - weighedScore(known.scored, known.listed.weak)
  if (difference !== 0) return difference > 0
  const sameness = samenessOf(met) - samenessOf(known)
  if (sameness !== 0) return sameness > 0
  if (listed.weak !== known.listed.weak) return !listed.weak
  return met.position < known.position
}

/** 2 for the same text, 1 for the same in another alphabet or with the legal form elsewhere, else 0. */
function samenessOf ({ query, analysed }: NameMatch): number {
  if (query.analysed.canonical === analysed.canonical) return 2
  return isSameText(query.analysed, analysed) ? 1 : 0
}

/**
 * Turns the best pair of names of a party, or none, into a comparison: adds the facts beside the name and the false alert rate.
 */
export function compareParty (question: Question, party: ListedParty, name: NameMatch | null): Comparison {
  const met: NamesMet | undefined = name === null ? undefined : { query: name.query.analysed, listed: name.analysed, scored: name.scored }
  const matchedName = name?.listed.text ?? party.name
  const evidence = evidenceBesideNames(question, party, met)
  const nameScore = name === null ? 0 : weighedScore(name.scored, name.listed.weak)
  const identifierMatched = evidence.some(({ settles }) => settles)
  const contradictions = evidence.flatMap(({ contradicts }) => contradicts ?? [])
  const kept = keptScore(evidence.reduce(withEvidence, nameScore), {
    type: party.type,
    uncontradicted: evidence.filter(({ contradicts }) => contradicts === undefined).reduce(withEvidence, nameScore),
    contradictions: contradictions.length,
    isSameName: name !== null && !name.listed.weak && samenessOf(name) > 0 && !evidence.some(({ otherBody }) => otherBody),
    identifierMatched,
    ofTwoParties: evidence.some(({ ofTwoParties }) => ofTwoParties)
  })
  // Rounded first, so that equal scores have equal rates.
  const score = Math.round(kept.score * 10_000) / 10_000
  return {
    party,
    score,
    // The rate is calibrated on names of companies alone: it says nothing about persons, or about a match that an identifier
    // made.
    falseAlertRate: name === null || identifierMatched || party.type === 'person'
      ? null
      : falseAlertRate(score, name.query.analysed.script, givenIn(question, party)),
    matchedName,
    weakAlias: name?.listed.weak ?? false,
    identifierMatched,
    contradictions,
    tooLittle: met === undefined ? [] : tooLittleBy(met, matchedName, question, party, evidence),
    ...(kept.keptBy !== undefined && { keptBy: kept.keptBy }),
    ...(met !== undefined && { nameMatch: met })
  }
}
