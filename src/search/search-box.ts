import Fuse, { type FuseResult, type FuseResultMatch } from 'fuse.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { SearchField, SearchHit, SearchMatch, SearchQuery } from '../../schemas/search.js'
import type { Steps } from '../steps/steps.js'
import { askedWords } from './asked-words.js'
import { CLOSENESS, Typed, wordsOf, type Closeness } from './closeness.js'

/** The texts of a party that an analyst may search for, by field. */
interface Card {
  party: ListedParty
  name: string
  alias: string[]
  address: string[]
  program: string[]
  /** The words of the name and of each alias, see `wordsOf`. */
  words: { name: string, aliases: string[] }
}

/** A card that Fuse found, and how near its names are. */
interface Found extends FuseResult<Card> { closeness: Closeness }

const DEFAULT_LIMIT = 20

/**
 * The analyst's search box over one list: type-ahead on names, aliases, addresses and programmes, with the ranges to
 * highlight. Fuse.js scans every party for each query, which takes some milliseconds on the bundled list. That suits a
 * person who types but is too slow for screening.
 */
export class SearchBox {
  readonly #fuse: Fuse<Card>

  constructor (parties: readonly ListedParty[] = []) {
    this.#fuse = new Fuse(parties.map(card), {
      keys: [
        { name: 'name', weight: 4 },
        { name: 'alias', weight: 3 },
        { name: 'program', weight: 1 },
        { name: 'address', weight: 1 }
      ],
      useTokenSearch: true,
      tokenMatch: 'all',
      ignoreLocation: true,
      // Allows two typing errors in a word of seven letters. With a looser threshold, short words match everything.
      threshold: 0.3,
      includeScore: true,
      includeMatches: true
    })
  }

  /** Builds the box in small steps, so that the thread can answer requests in between; see `inTurns`. */
  static * inSteps (parties: readonly ListedParty[]): Steps<SearchBox> {
    const box = new SearchBox()
    for (const party of parties) {
      box.#fuse.add(card(party))
      yield
    }
    return box
  }

  /**
   * The parties that hold every word of the query, best first: by closeness, then by Fuse's score, which by itself puts
   * KIM JUNG JONG before KIM Jong Un when that is asked; ties by id.
   */
  search (query: SearchQuery): SearchHit[] {
    const text = query.q.normalize('NFKC')
    const codes = text.toLowerCase().split(/\s+/u).filter(word => /\p{N}/u.test(word))
    const typed = new Typed(text)
    const { searched, rest } = askedWords(text)
    return this.#fuse.search(searched)
      .filter(found => wanted(found.item.party, query) && [...codes, ...rest].every(word => isIn(found.item, word)))
      .map((found): Found => ({ ...found, closeness: typed.closeness(found.item.words.name, found.item.words.aliases) }))
      .sort((a, b) => CLOSENESS.indexOf(a.closeness) - CLOSENESS.indexOf(b.closeness) || (a.score ?? 1) - (b.score ?? 1) || (a.item.party.id < b.item.party.id ? -1 : 1))
      .slice(0, query.limit ?? DEFAULT_LIMIT)
      .map(hit)
  }
}

function card (party: ListedParty): Card {
  const alias = (party.aliases ?? []).map(({ name }) => name)
  return {
    party,
    name: party.name,
    alias,
    address: party.addresses ?? [],
    program: [...new Set((party.listings ?? []).flatMap(listing => listing.programs ?? []))],
    words: { name: wordsOf(party.name), aliases: alias.map(wordsOf) }
  }
}

function wanted (party: ListedParty, { type, list, labourLink }: SearchQuery): boolean {
  return (type === undefined || party.type === type) &&
    (labourLink === undefined || party.labour?.link === labourLink) &&
    (list === undefined || (party.listings ?? []).some(listing => listing.list === list))
}

/** Whether a word stands in a party as it is typed: one with a digit has to, since DPRK2 is not a misspelling of DPRK3. */
function isIn ({ name, alias, address, program }: Card, word: string): boolean {
  return [name, ...alias, ...address, ...program].some(text => text.toLowerCase().includes(word))
}

function hit ({ item: { party }, score = 1, matches = [], closeness }: Found): SearchHit {
  return {
    entityId: party.id,
    name: party.name,
    type: party.type,
    countries: [...party.countries ?? []],
    ...(party.labour?.link && { labourLink: party.labour.link }),
    score: Math.round(fit(closeness, 1 - score) * 1e4) / 1e4,
    matches: matches.map(highlight)
  }
}

/**
 * 1 for a name, the upper half for names that hold every word, the lower half for what is only like it: the order of hits is that
 * of their scores.
 */
function fit (closeness: Closeness, byFuse: number): number {
  if (closeness === 'other') return byFuse / 2
  return closeness === 'words' ? (1 + byFuse) / 2 : 1
}

/** Fuse counts the last character in; a half-open range is what slice() takes. */
function highlight ({ key, value = '', indices }: FuseResultMatch): SearchMatch {
  return { field: key as SearchField, value, ranges: indices.map(([first, last]) => [first, last + 1]) }
}
