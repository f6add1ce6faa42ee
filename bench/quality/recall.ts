import type { ScoredPair } from './scored.js'
import { wilson, type Share } from './wilson.js'

/** The share of rows whose score reaches a threshold. */
export function reaching (rows: readonly ScoredPair[], threshold: number, withCountry = false): Share {
  const score = withCountry ? (row: ScoredPair) => row.withCountry : (row: ScoredPair) => row.score
  return wilson(rows.filter(row => score(row) >= threshold).length, rows.length)
}

/** The headline columns for organisations, each with its files; see `headlineRows`. */
export const headlines: [string, string[]][] = [
  ['DPRK aliases', ['alias_dprk_org', 'alias_dprk_crosslist_org']],
  ['UN aliases', ['alias_un_org']],
  ['romanisation', ['dprk_romanization']],
  ['synthetic', ['synthetic_perturbation_org']],
  ['Korean script', ['cross_script_korean']],
  ['Chinese script', ['cross_script_chinese']],
  ['OFAC aliases', ['alias_ofac_org']],
  ['EU aliases', ['alias_eu_org']]
]

/** The headline columns for persons, each with its files. */
export const personHeadlines: [string, string[]][] = [
  ['DPRK persons', ['alias_dprk_person']],
  ['UN persons', ['alias_un_person']],
  ['OFAC persons', ['alias_ofac_person_sample']],
  ['EU persons', ['alias_eu_person_sample']]
]

/** The rows of a headline column: those of its files whose names can be matched by their letters. */
export function headlineRows (rows: readonly ScoredPair[], files: readonly string[]): ScoredPair[] {
  return rows.filter(({ file, pair }) => files.includes(file) && pair.rel === 'string')
}
