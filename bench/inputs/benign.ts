import { join } from 'node:path'
import { readLines, spread } from './lines.js'

/** A real company that is on no list. */
export interface BenignName { name: string, country: string, corpus: string }

/** The strata of the contractor mix, which have equal weight. A name belongs to the first whose pattern matches its corpus. */
const strata: [string, RegExp][] = [
  ['Korean construction and trading', /^kr_(construction|trading)_/],
  ['Korean general', /^kr_/],
  ['Chinese', /^cn_/],
  ['Philippine public works', /^ph_/],
  ['Russian', /^ru_/],
  ['world', /./]
]

export type ContractorMix = Map<string, BenignName[]>

/**
 * Reads the contractor mix: real unlisted companies in six strata.
 * @param folder the benchmark folder
 * @param size the most names in a stratum, taken evenly over it
 */
export function readContractorMix (folder: string, size = Infinity): ContractorMix {
  const mix: ContractorMix = new Map(strata.map(([stratum]) => [stratum, []]))
  for (const line of readLines(join(folder, 'benign', 'organizations.txt.gz'))) {
    const [name, country, corpus] = line.split('\t')
    const stratum = strata.find(([, pattern]) => pattern.test(corpus)) ?? strata[strata.length - 1]
    mix.get(stratum[0])!.push({ name, country, corpus })
  }
  return sampled(mix, size)
}

/** A sample of a mix with at most `size` names in each stratum, taken evenly. */
export function sampled (mix: ContractorMix, size: number): ContractorMix {
  return new Map([...mix].map(([stratum, names]) => [stratum, spread(names, size)]))
}
