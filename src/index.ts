import { ChainRequest, type ChainAnswer } from '../schemas/chain.js'
import type { CompareAnswer } from '../schemas/compare.js'
import { defined } from '../schemas/defined.js'
import { Party } from '../schemas/party.js'
import { ScreenRequest, type Screening } from '../schemas/screening.js'
import { SearchQuery, type SearchAnswer } from '../schemas/search.js'
import { chainAnswer } from './chain/chain-answer.js'
import { requireSoundChain } from './chain/chain-faults.js'
import { InvalidQuestionError } from './question/invalid-question.js'
import { shapeCheck } from './question/shape-check.js'
import { answerDirectly } from './screening/answer-directly.js'
import { listAsked } from './search/browse.js'
import { SearchBox } from './search/search-box.js'
import { comparisonAnswer } from './verdict/comparison-answer.js'
import { loadPolicy } from './verdict/policy-file.js'
import { loadWatchlist } from './watchlist/bundled.js'
import { buildCorpus } from './watchlist/corpus.js'

export type { ChainAnswer, ChainedNode, ChainLink, ChainNode, ChainPath, ChainRequest } from '../schemas/chain.js'
export type { CompareAnswer } from '../schemas/compare.js'
export type { LabourLink, Listing, ListingKind } from '../schemas/listed-party.js'
export type { IdentifierScheme, Party, PartyType } from '../schemas/party.js'
export type { Fault } from '../schemas/problem.js'
export type { Decision, Explanation, Match, RiskFactor, RiskLevel, Screening, ScreenOptions, ScreenRequest } from '../schemas/screening.js'
export type { SearchAnswer, SearchHit, SearchQuery } from '../schemas/search.js'
export { InvalidQuestionError } from './question/invalid-question.js'

export interface ScreenerOptions {
  /** Path of a watchlist, NDJSON, plain or gzip; left out, the bundled list. */
  watchlist?: string
  /** Path of a risk policy; left out, the bundled one. */
  policy?: string
}

/** The screening of the HTTP service as a library: the same answers, synchronously, without a server or a cache. */
export interface Screener {
  /**
   * Screens one party against the list.
   * @throws InvalidQuestionError with every fault found in the request
   */
  screen (request: ScreenRequest): Screening
  /**
   * Screens a prime contractor with its tiers, owners, directors and worksites: what hits mean for each party and for the prime.
   * @throws InvalidQuestionError with every fault found in the request
   */
  screenChain (request: ChainRequest): ChainAnswer
  /**
   * How `left` would score against a watchlist that holds only `right`.
   * @throws InvalidQuestionError with every fault found in either party
   */
  compare (left: Party, right: Party): CompareAnswer
  /**
   * The analyst's search box: listed parties whose name, alias, address or programme holds what was typed.
   * @throws InvalidQuestionError when the query has not the right shape, or names a list that is not known
   */
  search (query: SearchQuery): SearchAnswer
}

const checkRequest: ReturnType<typeof shapeCheck<typeof ScreenRequest>> = shapeCheck(ScreenRequest)
const checkChain: ReturnType<typeof shapeCheck<typeof ChainRequest>> = shapeCheck(ChainRequest)
const checkParty: ReturnType<typeof shapeCheck<typeof Party>> = shapeCheck(Party)
const checkQuery: ReturnType<typeof shapeCheck<typeof SearchQuery>> = shapeCheck(SearchQuery)

/**
 * Reads list and policy once. The screener that it returns never changes, and may be used from anywhere in the process.
 * @throws Error whose message is one line that names the file, the place and the fault
 */
export async function createScreener (options: ScreenerOptions = {}): Promise<Screener> {
  const unknown = Object.keys(options).find(name => name !== 'watchlist' && name !== 'policy')
  if (unknown !== undefined) throw new Error(`${unknown} is not an option; the options are watchlist, policy`)
  const [watchlist, policy] = await Promise.all([loadWatchlist(options.watchlist), loadPolicy(options.policy)])
  const corpus = buildCorpus(watchlist)
  // Built at the first search: most callers never search, and its index takes longer to build than a thousand screenings.
  let searchBox: SearchBox | undefined

  return {
    screen (request) {
      checkRequest(request)
      requireVersion(request.options?.watchlistVersion, corpus.version)
      return answerDirectly(request, corpus, policy)
    },

    screenChain (request) {
      checkChain(request)
      requireVersion(request.options?.watchlistVersion, corpus.version)
      requireSoundChain(request)
      return chainAnswer(request, request.nodes.map(({ party }) => outcomeOf(() => answerDirectly({ party, options: request.options }, corpus, policy))), policy)
    },

    compare (left, right) {
      checkParty(left, '/left')
      checkParty(right, '/right')
      return comparisonAnswer(left, right)
    },

    search (query) {
      checkQuery(query)
      const list = listAsked(query.list, corpus.listNames)
      searchBox ??= new SearchBox(corpus.parties)
      const { version, asOf } = corpus
      return { hits: searchBox.search({ ...query, list }), watchlist: defined({ version, asOf }) }
    }
  }
}

/** A screener holds one version of the list, and must not answer a question to another from it. */
function requireVersion (asked: string | undefined, version: string): void {
  if (asked === undefined || asked === version) return
  throw new InvalidQuestionError([{ path: '/options/watchlistVersion', message: `must be ${version}, the only version that this screener holds` }])
}

function outcomeOf (screen: () => Screening): Screening | Error {
  try {
    return screen()
  } catch (error) {
    return error as Error
  }
}
