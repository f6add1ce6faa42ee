import type { LabourLink, ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'
import type { AnalysedName } from '../names/analyse.js'
import { atOnce, type Steps } from '../steps.js'
import { weighedScore, type Comparison } from './comparison.js'
import { evidenceOf, falseAlertRate } from './calibration.js'
import { scoreOfSameName, withEvidence } from './evidence.js'
import { leastNameScore } from './features.js'
import { leastScores } from './least-scores.js'
import type { NameScore } from './alignment.js'
import type { ListedName } from './listed-names.js'
import type { QueryName } from './query-name.js'
import { mostWordsOf } from './most-words.js'
import { evidenceBesideNames } from './name-features.js'
import { identifierKey, indexSteps, type NameFamily, type PartyIndex } from './party-index.js'
import type { Question } from './question.js'
import { familyOf } from './type-family.js'

export { explain } from './explain.js'

export interface MatchOptions {
  /** Smallest score answered, 0-1. */
  threshold: number
  /**
   * Largest share (0-1) of unrelated companies that may reach a match; used in place of `threshold`, which persons are still
   * judged by.
   */
  maxFalseAlertRate?: number
  /** Most comparisons answered. */
  limit: number
  /** Only parties on one of these lists. */
  lists?: string[]
  /** Only parties with one of these labour links. */
  labourLinks?: LabourLink[]
}

/** The best-scoring pair of a queried and a listed name for one party. */
interface NameMatch {
  /** Of the listed name in its index: a party's own name comes before its aliases. */
  position: number
  listed: ListedName
  analysed: AnalysedName
  query: QueryName
  scored: NameScore
}

/** Half a unit in the last of the four decimals that scores are answered with. */
const ROUNDING = 0.00005

/**
 * An immutable index over listed parties, and the search in it. `NameIndex` finds and scores the listed names that can reach the
 * threshold. Parties with an equal identifier join them, whatever their names. Facts beside the name then adjust each score.
 */
export class Matcher {
  readonly #index: PartyIndex

  constructor (readonly parties: readonly ListedParty[], index = atOnce(indexSteps(parties))) {
    this.#index = index
  }

  /** The listed parties that reach the threshold, best first; ties by number of listings, most first, then by id. */
  match (question: Question, options: MatchOptions): Comparison[] {
    const least = leastScores(question, options)
    // Searches a little below the threshold, so that a score which rounds up to it is found too.
    const best: Map<number, NameMatch | null> = this.#nameMatches(question, leastNameScore(question, Math.max(0, least.ofAll - ROUNDING)))
    const identified = this.#identified(question).filter(position => !best.has(position))
    if (identified.length > 0) {
      const all = this.#nameMatches(question, 0, new Set(identified))
      for (const position of identified) best.set(position, all.get(position) ?? null)
    }
    const comparisons: Comparison[] = []
    for (const [position, name] of best) {
      const party = this.parties[position]
      if (!isWanted(party, question.type, options)) continue
      const comparison = compareParty(question, party, name)
      if (comparison.score >= least.of(comparison)) comparisons.push(comparison)
    }
    return comparisons.sort(byRank).slice(0, options.limit)
  }

  /** Compares the question with the party at this position in `parties`, whatever the score. */
  compareWith (question: Question, position: number): Comparison {
    return atOnce(this.compareSteps(question, position))
  }

  /** The same, a name asked about a step. */
  * compareSteps (question: Question, position: number): Steps<Comparison> {
    const best = yield * this.#nameMatchSteps(question, 0, new Set([position]))
    return compareParty(question, this.parties[position], best.get(position) ?? null)
  }

  #nameMatches (question: Question, threshold: number, wanted?: ReadonlySet<number>): Map<number, NameMatch> {
    return atOnce(this.#nameMatchSteps(question, threshold, wanted))
  }

  /**
   * The best pair of names of each party whose names score at least the threshold.
   * @param wanted positions of the parties to look at; left out, all
   * @returns by position of the party
   */
  * #nameMatchSteps (question: Question, threshold: number, wanted?: ReadonlySet<number>): Steps<Map<number, NameMatch>> {
    const best = new Map<number, NameMatch>()
    for (const { index, analyse, namesOf } of this.#families(question.type)) {
      const names = namesOf(question).map(analyse)
      const mostWords = mostWordsOf(names)
      for (const name of names) {
        const query = index.prepare(name, mostWords)
        index.search(query, threshold, (found, scored) => {
          const listed = index.listed(found)
          const known = best.get(listed.party)
          const met = { position: found, listed, analysed: index.analysed(found), query, scored }
          if (known === undefined || isBetter(met, known)) best.set(listed.party, met)
        }, wanted && (found => wanted.has(index.listed(found).party)))
        yield
      }
    }
    return best
  }

  #families (type: PartyType | undefined): NameFamily[] {
    const { organisations, persons } = this.#index
    if (type === undefined) return [organisations, persons]
    return [type === 'person' ? persons : organisations]
  }

  #identified (question: Question): number[] {
    return question.identifiers.flatMap(({ scheme, value }) => this.#index.identifiers.get(identifierKey(scheme, value)) ?? [])
  }
}

/** Builds a matcher in small steps. */
export function * matcherSteps (parties: readonly ListedParty[]): Steps<Matcher> {
  return new Matcher(parties, yield * indexSteps(parties))
}

/** The question held against one party, by the same features, model and code as a screening; its type is not looked at, see `mayFind`. */
export function compare (question: Question, party: ListedParty): Comparison {
  return atOnce(compareSteps(question, party))
}

/** The same in small steps: parties with many long names take a while. */
export function * compareSteps (question: Question, party: ListedParty): Steps<Comparison> {
  const matcher = yield * matcherSteps([party])
  return yield * matcher.compareSteps({ ...question, type: undefined }, 0)
}

/** Whether a question about a type may find parties of another: all do where none is asked about. */
export function mayFind (type: PartyType | undefined, listed: PartyType): boolean {
  return type === undefined || familyOf(type) === familyOf(listed)
}

function isWanted (party: ListedParty, type: PartyType | undefined, { lists, labourLinks }: MatchOptions): boolean {
  if (!mayFind(type, party.type)) return false
  if (lists !== undefined && !(party.listings ?? []).some(({ list }) => lists.includes(list))) return false
  return labourLinks === undefined || (party.labour?.link !== undefined && labourLinks.includes(party.labour.link))
}

/**
 * Whether a pair of names beats the best one so far: by score, then an identical text, then a strong alias, then the order in
 * which the list gives them, so that the answer is always the same.
 */
function isBetter (met: NameMatch, known: NameMatch): boolean {
  const { scored, listed } = met
  const difference = weighedScore(scored, listed.weak) - weighedScore(known.scored, known.listed.weak)
  if (difference !== 0) return difference > 0
  if (isSameText(met) !== isSameText(known)) return isSameText(met)
  if (listed.weak !== known.listed.weak) return !listed.weak
  return met.position < known.position
}

function isSameText ({ query, analysed }: NameMatch): boolean {
  return query.analysed.canonical === analysed.canonical
}

/**
 * Turns the best pair of names of a party, or none, into a comparison: adds the facts beside the name and the false alert rate.
 */
function compareParty (question: Question, party: ListedParty, name: NameMatch | null): Comparison {
  let score = name === null ? 0 : weighedScore(name.scored, name.listed.weak)
  let identifierMatched = false
  const contradictions: Comparison['contradictions'] = []
  for (const evidence of evidenceBesideNames(question, party, name === null ? undefined : { query: name.query.analysed, listed: name.analysed, scored: name.scored })) {
    score = withEvidence(score, evidence)
    if (evidence.settles) identifierMatched = true
    if (evidence.contradicts !== undefined) contradictions.push(evidence.contradicts)
  }
  if (name !== null && !name.listed.weak && isSameText(name)) score = scoreOfSameName(score, party.type, identifierMatched, contradictions.length)
  // Rounded first, so that equal scores have equal rates.
  score = Math.round(score * 10_000) / 10_000
  return {
    party,
    score,
    // The rate is calibrated on names of companies alone: it says nothing about persons, or about a match that an identifier
    // made.
    falseAlertRate: name === null || identifierMatched || party.type === 'person'
      ? null
      : falseAlertRate(score, name.query.analysed.script, evidenceOf(question)),
    matchedName: name?.listed.text ?? party.name,
    weakAlias: name?.listed.weak ?? false,
    identifierMatched,
    contradictions,
    ...(name !== null && { nameMatch: { query: name.query.analysed, listed: name.analysed, scored: name.scored } })
  }
}

function byRank (a: Comparison, b: Comparison): number {
  return b.score - a.score || (b.party.listings?.length ?? 0) - (a.party.listings?.length ?? 0) || (a.party.id < b.party.id ? -1 : 1)
}
