import type { ListedParty } from '../../schemas/listed-party.js'
import type { AnalysedName } from '../names/analysed-name.js'
import type { NameScore } from './scoring/alignment.js'
import { falseAlertRate, givenIn, isRated } from './calibration.js'
import { rounded, weighedScore, type Comparison } from './evidence/comparison.js'
import type { NamesMet } from './scoring/names-met.js'
import { withEvidence, type Evidence } from './evidence/evidence.js'
import { keptScore } from './evidence/kept-score.js'
import type { ListedName } from './index/listed-names.js'
import { tooLittleBy } from './evidence/too-little.js'
import { evidenceBesideNames, factsBesideNames } from './evidence/name-features.js'
import type { QueryName } from './index/query-name.js'
import type { Question } from './asked/question.js'
import { isSameText } from './scoring/whole-text.js'

/** A queried and a listed name of one party that met. */
export interface NameMatch {
  /** Of the listed name in its index: a party's own name comes before its aliases. */
  position: number
  listed: ListedName
  analysed: AnalysedName
  query: QueryName
  scored: NameScore
}

/** Says which of two comparisons with one party is the one to answer: above 0 for the first, below 0 for the second. */
export type Preference = (a: Comparison, b: Comparison) => number

/** By score, then by fewer doubts. */
export const byScore: Preference = (a, b) => a.score - b.score || doubtsOf(b) - doubtsOf(a)

function doubtsOf ({ weakAlias, contradictions, tooLittle }: Comparison): number {
  return Number(weakAlias) + contradictions.length + tooLittle.length
}

/** The most pairs of names of one party that are looked at: parties with many aliases, asked by as many, would have hundreds. */
const MOST_PAIRS = 32

/**
 * Compares the question with a party by each pair of names that met, and answers by the one preferred. A pair that scores best may
 * leave a doubt that another does not: of a firm asked about by its name and its abbreviation, the abbreviation says less. So a name
 * that also agrees never weakens the answer.
 *
 * @param names the pairs that met, in any order; empty where none did
 */
export function compareParty (question: Question, party: ListedParty, names: readonly NameMatch[], preference: Preference): Comparison {
  const facts = factsBesideNames(question, party)
  const contradicted = facts.filter(({ contradicts }) => contradicts !== undefined).length
  const [first = null, ...others] = names.length > 1 ? names.toSorted(likestFirst).slice(0, MOST_PAIRS) : names
  let best = compareBy(first, question, party, facts)
  for (const name of others) {
    // The facts speak alike for all, and what the names say besides never speaks for a match. A name in another script may be judged by
    // another rate.
    const isSettled = doubtsOf(best) === contradicted && rounded(facts.reduce(withEvidence, scoreOf(name))) <= best.score
    if (isSettled && samenessOf(name) === 0 && name.query.analysed.script === best.names?.query.script) continue
    const next = compareBy(name, question, party, facts)
    if (preference(next, best) > 0) best = next
  }
  return best
}

/**
 * The order of pairs: by score, then an identical text, then an exact transliteration, then a strong alias, then the order in which
 * the list gives them, so that the answer is always the same.
 */
function likestFirst (a: NameMatch, b: NameMatch): number {
  return scoreOf(b) - scoreOf(a) || samenessOf(b) - samenessOf(a) || Number(a.listed.weak) - Number(b.listed.weak) || a.position - b.position
}

function scoreOf ({ scored, listed }: NameMatch): number {
  return weighedScore(scored, listed.weak)
}

/** 2 for the same text, 1 for the same in another alphabet or with the legal form elsewhere, else 0. */
function samenessOf ({ query, analysed }: NameMatch): number {
  if (query.analysed.canonical === analysed.canonical) return 2
  return isSameText(query.analysed, analysed) ? 1 : 0
}

/** Turns a pair of names, or none, into a comparison: adds the facts beside the name and the false alert rate. */
function compareBy (name: NameMatch | null, question: Question, party: ListedParty, facts: readonly Evidence[]): Comparison {
  const met: NamesMet | undefined = name === null ? undefined : { query: name.query.analysed, listed: name.analysed, scored: name.scored }
  const matchedName = name?.listed.text ?? party.name
  const evidence = evidenceBesideNames(question, party, met, facts)
  const nameScore = name === null ? 0 : scoreOf(name)
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
  const score = rounded(kept.score)
  return {
    party,
    score,
    // The rate says nothing about a match that an identifier made.
    falseAlertRate: name === null || identifierMatched || !isRated(party)
      ? null
      : falseAlertRate(score, name.query.analysed.script, givenIn(question, party)),
    matchedName,
    weakAlias: name?.listed.weak ?? false,
    identifierMatched,
    evidence,
    contradictions,
    tooLittle: met === undefined ? [] : tooLittleBy(met, matchedName, question, party, evidence),
    ...(kept.keptBy !== undefined && { keptBy: kept.keptBy }),
    ...(met !== undefined && { names: met })
  }
}
