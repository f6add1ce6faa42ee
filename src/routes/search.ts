import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline } from '../../schemas/components.js'
import { defined } from '../../schemas/defined.js'
import { SearchQuery, type SearchAnswer } from '../../schemas/search.js'
import { listAsked } from '../search/browse.js'
import { SearchBox } from '../search/search-box.js'
import type { Services } from '../services/services.js'
import { inTurns } from '../steps/turns.js'
import type { Corpus } from '../watchlist/corpus.js'
import { answer, problemAnswers } from './answers.js'

/** Delay from the start of the server to building the search index, so that the first requests need not wait for it. */
const BUILD_AFTER_MS = 1_000

/** GET /v1/search: the analyst's search box. */
export const searchRoute: FastifyPluginAsyncTypebox<Services> = async (app, { screening }) => {
  const boxes = new WeakMap<Corpus, Promise<SearchBox>>()

  /**
   * The search index of a generation of the list. It is built in small steps, so that other requests are answered meanwhile,
   * and is freed together with its corpus. A search that comes before it is ready waits.
   */
  function boxOf (corpus: Corpus): Promise<SearchBox> {
    const box = boxes.get(corpus) ?? inTurns(SearchBox.inSteps(corpus.parties))
    boxes.set(corpus, box)
    return box
  }
  app.addHook('onListen', async () => { setTimeout(() => boxOf(screening.corpus), BUILD_AFTER_MS).unref() })

  app.get('/v1/search', {
    schema: {
      operationId: 'search',
      tags: ['The list'],
      summary: 'Search the list while you type',
      description: 'Finds listed parties by part of a name, alias, address or programme code, and says what to highlight. This is for ' +
        'looking around in the list. It does not decide anything: to screen a party, use POST /v1/screen, which reads other ' +
        'scripts and spellings and keeps the name out of the URL.',
      querystring: inline(SearchQuery),
      response: { 200: answer('SearchAnswer', 'Hits, best first'), ...problemAnswers('INVALID_REQUEST') }
    }
  }, async ({ query }): Promise<SearchAnswer> => {
    const { corpus } = screening
    const list = listAsked(query.list, corpus.listNames)
    const { version, asOf } = corpus
    return { hits: (await boxOf(corpus)).search({ ...query, list }), watchlist: defined({ version, asOf }) }
  })
}
