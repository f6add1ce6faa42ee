import Fuse from 'fuse.js'
import fuzzysort from 'fuzzysort'
import MiniSearch from 'minisearch'
import type { ListedParty } from '../../schemas/listed-party.js'
import { Matcher } from '../../src/matching/matcher.js'
import { namesOf } from '../inputs/list.js'
import { questionOf } from '../scorers/tumen.js'

/** How many answers each is asked for. */
const limit = 10

/** A way to search a list: made once from the parties, then asked. */
export interface Contender { name: string, make (parties: readonly ListedParty[]): (question: string) => unknown }

export function tumen (threshold: number): Contender {
  return {
    name: 'Tumen',
    make (parties) {
      const matcher = new Matcher([...parties])
      return name => matcher.match(questionOf({ name }), { threshold, limit })
    }
  }
}

/** Raw Fuse.js, its usual options, lower-cased names. */
const fuse: Contender = {
  name: 'Fuse.js',
  make (parties) {
    const index = new Fuse(parties.flatMap(namesOf).map(name => name.toLowerCase()), { includeScore: true, threshold: 0.6 })
    return name => index.search(name.toLowerCase(), { limit })
  }
}

/** MiniSearch: an inverted index of words, with one edit in five letters. It answers all that it finds. */
const minisearch: Contender = {
  name: 'MiniSearch',
  make (parties) {
    const index = new MiniSearch<{ id: number, name: string }>({ fields: ['name'], searchOptions: { fuzzy: 0.2 } })
    index.addAll(parties.flatMap(namesOf).map((name, id) => ({ id, name })))
    return name => index.search(name)
  }
}

/** fuzzysort: letters in order with gaps, as for a search box; it does not forgive a wrong letter. */
const fuzzy: Contender = {
  name: 'fuzzysort',
  make (parties) {
    const targets = parties.flatMap(namesOf).map(name => fuzzysort.prepare(name))
    return name => fuzzysort.go(name, targets, { limit, threshold: 0.3 })
  }
}

export const others: Contender[] = [fuse, minisearch, fuzzy]
