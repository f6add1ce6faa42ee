import Fuse from 'fuse.js'
import fuzzysort from 'fuzzysort'
import MiniSearch from 'minisearch'
import type { ListedParty } from '../../schemas/listed-party.js'
import { Matcher } from '../../src/matching/matcher.js'
import { namesOf } from '../inputs/list.js'
import { questionOf } from '../scorers/tumen.js'

/** The number of results requested from each contender. */
const limit = 10

/** A search engine to compare. `make` builds it once from the parties and returns the function that searches it. */
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

/** Plain Fuse.js with its usual options, over lower-cased names. */
const fuse: Contender = {
  name: 'Fuse.js',
  make (parties) {
    const index = new Fuse(parties.flatMap(namesOf).map(name => name.toLowerCase()), { includeScore: true, threshold: 0.6 })
    return name => index.search(name.toLowerCase(), { limit })
  }
}

/** MiniSearch: an inverted index of words that allows one edit in five letters. It has no limit and returns all results. */
const minisearch: Contender = {
  name: 'MiniSearch',
  make (parties) {
    const index = new MiniSearch<{ id: number, name: string }>({ fields: ['name'], searchOptions: { fuzzy: 0.2 } })
    index.addAll(parties.flatMap(namesOf).map((name, id) => ({ id, name })))
    return name => index.search(name)
  }
}

/** fuzzysort: matches letters in order with gaps, as for a search box. It does not tolerate a wrong letter. */
const fuzzy: Contender = {
  name: 'fuzzysort',
  make (parties) {
    const targets = parties.flatMap(namesOf).map(name => fuzzysort.prepare(name))
    return name => fuzzysort.go(name, targets, { limit, threshold: 0.3 })
  }
}

export const others: Contender[] = [fuse, minisearch, fuzzy]
