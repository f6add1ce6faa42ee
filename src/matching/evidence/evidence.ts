import type { ListedParty } from '../../../schemas/listed-party.js'
import type { NamesMet } from '../scoring/names-met.js'
import type { Question } from '../asked/question.js'

/** One feature of the scoring model, as it came out for one pair of parties. Explanations are made of these. */
export interface FeatureResult {
  /**
   * The name of the feature: name or weakAlias, identifier, country, birthDate, address, seat, trade, number, type; doubt,
   * listing and score for why it stops at review; open for what would settle the match.
   */
  feature: string
  /**
   * For a name and an equal identifier, the score that the feature gives; for the others what it adds or takes, as a share; 0 for
   * doubt, listing, score and open.
   */
  effect: number
  query?: string
  listed?: string
  /** One sentence for a reader who has never seen the model. */
  text: string
}

export type Contradiction = 'country' | 'birthDate' | 'identifier' | 'trade'

/** What a fact beside the name says about identity. `effect` is a score or a share; see `EFFECT`. */
export interface Evidence extends FeatureResult {
  contradicts?: Contradiction
  /** True for an equal identifier: the score is then at least `effect`. */
  settles?: boolean
  /** True for a number beside an equal one that is another party's: the record as a whole is not surely that of the listed party. */
  ofTwoParties?: boolean
  /** The score below which a loss takes nothing. */
  leaves?: number
  /** True where the name itself says that another body of this name is meant. */
  otherBody?: boolean
}

/** A feature compares one kind of fact beside the name. */
export interface Feature {
  name: string
  /** The most that this feature can add for a question, as a share of what is missing to 1. The search bounds scores by it. */
  greatestGain (question: Question): number
  /** What the fact says, piece by piece; nothing where either side does not give it. */
  compare (question: Question, party: ListedParty): readonly Evidence[]
}

/**
 * What the names themselves say of the party beside their likeness, or null.
 * @param facts what the facts beside the names say
 */
export type NameFeature = (names: NamesMet, question: Question, party: ListedParty, facts: readonly Evidence[]) => Evidence | null

/**
 * What each fact is worth. `identifier` and `uncheckedIdentifier` are scores that the match has at least. A gain adds its share
 * of what is missing to 1, a loss takes its share of the score, so that no sum of small facts passes for a certainty.
 */
export const EFFECT = {
  identifier: 0.99,
  uncheckedIdentifier: 0.85,
  otherIdentifier: -0.25,
  sameCountry: 0.15,
  /** Where the names have nothing but common words in common; see `asOfCommonName`. */
  sameCountryOfCommonName: 0.05,
  otherCountry: -0.14,
  /** Likewise. */
  otherCountryOfCommonName: -0.3,
  /** Where no list states the country that differs. */
  inferredCountry: -0.05,
  sameBirthDate: 0.5,
  sameBirthYear: 0.2,
  nearBirthDate: 0,
  otherBirthDate: -0.25,
  sameAddress: 0.2,
  otherType: -0.2,
  /** A name with a legal form, and a listed ship, aircraft or group of hackers: an exact name then stays below the default threshold. */
  firmForOther: -0.3,
  /** A sole trader and a listed company: an exact name is still worth a review. */
  personForFirm: -0.14,
  /** A word beside the name of a ship or an aircraft, which may be one of a firm or a note. */
  wordBesideCraft: -0.05,
  oneNumber: -0.15,
  /** Two seats in China: the same name with nothing but another seat is still worth a review, and never a block. */
  otherSeat: -0.1,
  /** An exact name of the same words in another order is still worth a review. */
  otherShipName: -0.1
}

/** Below this name score, no fact beside the name counts in favour: the names have too little in common. */
export const LEAST_NAME_SCORE = 0.5

/** The score after one more fact: a gain takes a share of what is missing to 1, a loss a share of the score. */
export function withEvidence (score: number, { effect, settles, leaves = 0 }: Evidence): number {
  if (settles) return Math.max(score, effect)
  if (effect < 0) return Math.max(score * (1 + effect), Math.min(score, leaves))
  return score < LEAST_NAME_SCORE ? score : score + (1 - score) * effect
}
