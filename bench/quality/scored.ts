import type { ListedParty } from '../../schemas/listed-party.js'
import type { ContractorMix } from '../inputs/benign.js'
import { countryCodes } from '../inputs/list.js'
import type { Pair } from '../inputs/pairs.js'
import type { Asked, Scorer } from '../scorers/scorer.js'

/** A labelled row with its scores: by names alone, and with the countries, if it is a negative row that has them. */
export interface ScoredPair { file: string, pair: Pair, score: number, withCountry: number }

/** The listed party of a row, with its countries only if these are to be compared. */
export function targetOf ({ id, kind, target }: Pair, withCountry: boolean): ListedParty {
  return {
    id,
    name: target.name,
    type: kind,
    aliases: (target.aliases ?? []).map(name => ({ name })),
    countries: withCountry ? countryCodes(target.countries) : []
  }
}

/** The query of a row. Persons are screened as persons, and organisations without a type, as they appear in supplier files. */
export function askedOf ({ kind, query }: Pair, withCountry: boolean): Asked {
  return {
    name: query.name,
    type: kind === 'person' ? 'person' : undefined,
    countries: withCountry && query.country !== undefined ? [query.country] : []
  }
}

/** Scores the rows of a file. A positive and a row without countries have the same score for both. */
export function scorePairs (scorer: Scorer, file: string, pairs: readonly Pair[]): ScoredPair[] {
  return pairs.map(pair => {
    const score = scorer.pair(askedOf(pair, false), targetOf(pair, false))
    const given = pair.query.country !== undefined && !pair.match
    return { file, pair, score, withCountry: given ? scorer.pair(askedOf(pair, true), targetOf(pair, true)) : score }
  })
}

/** The best score of every benign name over the scorer's list, by stratum. */
export function scoreMix (scorer: Scorer, mix: ContractorMix, withCountry = false): Map<string, Float64Array> {
  return new Map([...mix].map(([stratum, names]) => [
    stratum,
    Float64Array.from(names, ({ name, country }) => scorer.best({ name, countries: withCountry ? [country] : [] }))
  ]))
}
