import type { ListedParty } from '../../schemas/listed-party.js'
import { namesOf } from '../inputs/list.js'
import type { Asked, Scorer } from './scorer.js'

const prefixScale = 0.1
const longestPrefix = 4
/** Winkler's prefix bonus applies only to names with a higher Jaro similarity than this. */
const boostFrom = 0.7

const codes = (name: string) => Uint16Array.from(name.toLowerCase(), letter => letter.charCodeAt(0))

/** The Jaro-Winkler similarity of two lower-cased names, 0-1. */
export function jaroWinkler (a: string, b: string): number {
  return similarity(codes(a), codes(b), 0)
}

/** As `jaroWinkler`, but 0 as soon as it is certain that the result does not exceed `floor`. */
function similarity (a: Uint16Array, b: Uint16Array, floor: number): number {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length === 0) return long.length === 0 ? 1 : 0
  let prefix = 0
  while (prefix < longestPrefix && prefix < short.length && short[prefix] === long[prefix]) prefix++
  const winkler = (jaro: number) => jaro > boostFrom ? jaro + prefix * prefixScale * (1 - jaro) : jaro
  if (winkler((2 + short.length / long.length) / 3) <= floor) return 0

  const window = Math.max(0, Math.floor(long.length / 2) - 1)
  const taken = new Uint8Array(long.length)
  const met = new Uint16Array(short.length)
  let matches = 0
  for (let i = 0; i < short.length; i++) {
    const end = Math.min(long.length - 1, i + window)
    for (let j = Math.max(0, i - window); j <= end; j++) {
      if (taken[j] === 1 || short[i] !== long[j]) continue
      taken[j] = 1
      met[matches++] = short[i]
      break
    }
  }
  if (matches === 0) return 0
  let outOfPlace = 0
  for (let j = 0, k = 0; j < long.length; j++) if (taken[j] === 1 && long[j] !== met[k++]) outOfPlace++
  return winkler((matches / short.length + matches / long.length + (matches - outOfPlace / 2) / matches) / 3)
}

export class JaroWinklerScorer implements Scorer {
  readonly name = 'Jaro-Winkler'
  readonly #names: Uint16Array[]

  constructor (list: readonly ListedParty[]) {
    this.#names = list.flatMap(namesOf).map(codes)
  }

  best ({ name }: Asked): number {
    const asked = codes(name)
    return this.#names.reduce((best, listed) => Math.max(best, similarity(asked, listed, best)), 0)
  }

  pair ({ name }: Asked, party: ListedParty): number {
    return Math.max(...namesOf(party).map(listed => jaroWinkler(name, listed)))
  }
}
