import type { ListedParty } from '../../schemas/listed-party.js'
import type { ContractorMix } from '../inputs/benign.js'
import { countryCodes } from '../inputs/list.js'
import type { Pair } from '../inputs/pairs.js'
import type { Asked, Scorer } from '../scorers/scorer.js'

/** A labelled row with its score: by the names alone, and with the countries that a negative row gives. */
export interface ScoredPair { file: string, pair: Pair, score: number, withCountry: number }

/** The listed party of a row, with its countries only when they take part. */
export function targetOf ({ id, kind, target }: Pair, withCountry: boolean): ListedParty {
  return {
    id,
    name: target.name,
    type: kind,
    aliases: (target.aliases ?? []).map(name => ({ name })),
    countries: withCountry ? countryCodes(target.countries) : []
  }
}

/** What a row asks. A person is asked for as a person; an organisation without a type, as supplier files come. */
export function askedOf ({ kind, query }: Pair, withCountry: boolean): Asked {
  return {
    name: query.name,
    type: kind === 'person' ? 'person' : undefined,
    countries: withCountry && query.country !== undefined ? [query.country] : []
  }
}

/** The rows of a file, scored; a positive, and a row without countries, is scored once. */
export function scorePairs (scorer: Scorer, file: string, pairs: readonly Pair[]): ScoredPair[] {
  return pairs.map(pair => {
    const score = scorer.pair(askedOf(pair, false), targetOf(pair, false))
    const given = pair.query.country !== undefined && !pair.match
    return { file, pair, score, withCountry: given ? scorer.pair(askedOf(pair, true), targetOf(pair, true)) : score }
  })
}

/** The best score of every benign name over the scorer's list, stratum by stratum. */
export function scoreMix (scorer: Scorer, mix: ContractorMix, withCountry = false): Map<string, Float64Array> {
  return new Map([...mix].map(([stratum, names]) => [
    stratum,
    Float64Array.from(names, ({ name, country }) => scorer.best({ name, countries: withCountry ? [country] : [] }))
  ]))
}
