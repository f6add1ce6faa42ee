import type { ListedParty } from '../../schemas/listed-party.js'
import { sampled, type ContractorMix } from '../inputs/benign.js'
import { spread } from '../inputs/lines.js'
import type { Pair } from '../inputs/pairs.js'
import { progress } from '../progress.js'
import type { Scorer, ScorerMaker } from '../scorers/scorer.js'
import { scoreMix, scorePairs, type ScoredPair } from './scored.js'
import { falseAlertRate, thresholdAt, type StrataScores } from './threshold.js'

/** The false-alert rates for which recall is reported, which a compliance desk can handle. */
export const rates = [0.003, 0.01]

export interface Half {
  /** The best scores of names that are on no list. */
  benign: StrataScores
  /** One threshold for each of `rates`. */
  thresholds: number[]
  rows: ScoredPair[]
}

export interface Scorecard {
  scorer: string
  /** The benign companies and the invented persons that were scored. */
  mix: ContractorMix
  people: readonly string[]
  organisations: Half
  persons: Half
  /** False-alert rates of the mix when every company's country is given, at the thresholds set for names alone. */
  withCountry?: number[]
  microsecondsPerName: number
}

export interface Material {
  mix: ContractorMix
  pairs: ReadonlyMap<string, readonly Pair[]>
  organisations: readonly ListedParty[]
  persons: readonly ListedParty[]
  inventedPersons: readonly string[]
}

/** Measures one scorer. @param sample benign names per stratum */
export function scorecard (makeScorer: ScorerMaker, material: Material, sample: number, withCountry: boolean): Scorecard {
  const scorer = makeScorer(material.organisations)
  const mix = sampled(material.mix, sample)
  const started = performance.now()
  const benign = scoreMix(scorer, mix)
  const names = [...mix.values()].reduce((sum, stratum) => sum + stratum.length, 0)
  const microsecondsPerName = (performance.now() - started) * 1000 / names
  progress(`${scorer.name}: ${names} benign companies`)
  const organisations = half(benign, rowsOf(scorer, material, 'organization'))
  progress(`${scorer.name}: ${organisations.rows.length} organisation rows`)

  const personScorer = makeScorer(material.persons)
  const people = spread(material.inventedPersons, sample * mix.size)
  const peopleScores = Float64Array.from(people, name => personScorer.best({ name, type: 'person' }))
  progress(`${scorer.name}: ${people.length} invented persons`)
  const persons = half(new Map([['invented', peopleScores]]), rowsOf(personScorer, material, 'person'))
  progress(`${scorer.name}: ${persons.rows.length} person rows`)

  const card: Scorecard = { scorer: scorer.name, mix, people, organisations, persons, microsecondsPerName }
  if (!withCountry) return card
  const known = scoreMix(scorer, mix, true)
  progress(`${scorer.name}: benign companies with their countries`)
  return { ...card, withCountry: organisations.thresholds.map(threshold => falseAlertRate(known, threshold)) }
}

function rowsOf (scorer: Scorer, { pairs }: Material, kind: Pair['kind']): ScoredPair[] {
  return [...pairs].filter(([, rows]) => rows[0].kind === kind).flatMap(([file, rows]) => scorePairs(scorer, file, rows))
}

function half (benign: StrataScores, rows: ScoredPair[]): Half {
  return { benign, thresholds: rates.map(rate => thresholdAt(benign, rate)), rows }
}
