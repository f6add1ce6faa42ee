import type { ListedParty } from '../../schemas/listed-party.js'
import type { PartyType } from '../../schemas/party.js'
import { identifierKey } from '../identifiers/identifier.js'
import { atOnce, type Steps } from '../steps/steps.js'
import { byScore, compareParty, type NameMatch, type Preference } from './compare-party.js'
import type { Comparison } from './evidence/comparison.js'
import { leastNameScore } from './evidence/features.js'
import { leastScores } from './least-scores.js'
import { isWanted, type MatchOptions } from './asked/match-options.js'
import { mostWordsOf } from './index/most-words.js'
import { indexSteps, type NameFamily, type PartyIndex } from './party-index.js'
import type { Question } from './asked/question.js'

/** Half a unit in the last of the four decimals that scores are answered with. */
const HALF_A_DIGIT = 0.00005

/**
 * An immutable index over listed parties, and the search in it. `NameIndex` finds and scores the listed names that can reach the
 * threshold. Parties with an equal identifier join them, whatever their names. Facts beside the name then adjust each score.
 */
export class Matcher {
  readonly #index: PartyIndex

  constructor (readonly parties: readonly ListedParty[], index = atOnce(indexSteps(parties))) {
    this.#index = index
  }

  /**
   * The listed parties that reach the threshold, best first; ties by number of listings, most first, then by id.
   * @param preference of several comparisons with one party that reach it, says which is answered
   */
  match (question: Question, options: MatchOptions, preference: Preference = byScore): Comparison[] {
    const least = leastScores(question, options)
    const reaches = (comparison: Comparison) => comparison.score >= least.of(comparison)
    const prefer: Preference = (a, b) => Number(reaches(a)) - Number(reaches(b)) || preference(a, b) || byScore(a, b)
    // Searches a little below the threshold, so that a score which rounds up to it is found too.
    const met = this.#nameMatches(question, leastNameScore(question, Math.max(0, least.ofAll - HALF_A_DIGIT)))
    const identified = this.#identified(question).filter(position => !met.has(position))
    if (identified.length > 0) {
      const all = this.#nameMatches(question, 0, new Set(identified))
      for (const position of identified) met.set(position, all.get(position) ?? [])
    }
    const comparisons: Comparison[] = []
    for (const [position, names] of met) {
      const party = this.parties[position]
      if (!isWanted(party, question, options)) continue
      const comparison = compareParty(question, party, names, prefer)
      if (reaches(comparison)) comparisons.push(comparison)
    }
    return comparisons.sort(byRank).slice(0, options.limit)
  }

  /** Compares the question with the party at this position in `parties`, whatever the score. */
  compareWith (question: Question, position: number): Comparison {
    return atOnce(this.compareSteps(question, position))
  }

  /** The same, a name asked about a step. */
  * compareSteps (question: Question, position: number): Steps<Comparison> {
    const met = yield * this.#nameMatchSteps(question, 0, new Set([position]))
    return compareParty(question, this.parties[position], met.get(position) ?? [], byScore)
  }

  #nameMatches (question: Question, threshold: number, wanted?: ReadonlySet<number>): Map<number, NameMatch[]> {
    return atOnce(this.#nameMatchSteps(question, threshold, wanted))
  }

  /**
   * The pairs of names that score at least the threshold, of each party that has any.
   * @param wanted positions of the parties to look at; left out, all
   * @returns by position of the party
   */
  * #nameMatchSteps (question: Question, threshold: number, wanted?: ReadonlySet<number>): Steps<Map<number, NameMatch[]>> {
    const pairs = new Map<number, NameMatch[]>()
    for (const { index, analyse, namesOf } of this.#families(question.type)) {
      const names = namesOf(question).map(analyse)
      const mostWords = mostWordsOf(names)
      for (const name of names) {
        const query = index.prepare(name, mostWords)
        index.search(query, threshold, (found, scored) => {
          const listed = index.listed(found)
          const met = { position: found, listed, analysed: index.analysed(found), query, scored }
          const known = pairs.get(listed.party)
          if (known === undefined) pairs.set(listed.party, [met])
          else known.push(met)
        }, wanted && (found => wanted.has(index.listed(found).party)))
        yield
      }
    }
    return pairs
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

/**
 * The question held against one party, by the same features, model and code as a screening. A type that is not the party's is not
 * looked at, see `mayFind`.
 */
export function compare (question: Question, party: ListedParty): Comparison {
  return atOnce(compareSteps(question, party))
}

/** The same in small steps: parties with many long names take a while. */
export function * compareSteps (question: Question, party: ListedParty): Steps<Comparison> {
  const matcher = yield * matcherSteps([party])
  return yield * matcher.compareSteps({ ...question, type: question.type === party.type ? party.type : undefined }, 0)
}

function byRank (a: Comparison, b: Comparison): number {
  return b.score - a.score || (b.party.listings?.length ?? 0) - (a.party.listings?.length ?? 0) || (a.party.id < b.party.id ? -1 : 1)
}
