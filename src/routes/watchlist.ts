import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import type { WatchlistAnswer } from '../../schemas/watchlist.js'
import type { Services } from '../services/services.js'
import { answer, problemAnswers } from './answers.js'

/** GET /v1/watchlist: the version of the list in use, its contents and, if lists are fetched, the state of each. */
export const watchlistRoute: FastifyPluginAsyncTypebox<Services> = async (app, { screening, refresh }) => {
  app.get('/v1/watchlist', {
    schema: {
      operationId: 'getWatchlist',
      tags: ['The list'],
      summary: 'See which list is in use',
      description: 'The version and date of the list that questions are answered from, how many parties it holds, and each source list ' +
        'with its date and checksum; where lists are fetched, when each was and what went wrong. Keep the version with your records: equal versions hold equal facts.',
      response: { 200: answer('WatchlistAnswer', 'Version, date and contents'), ...problemAnswers('INVALID_REQUEST') }
    }
  }, async (): Promise<WatchlistAnswer> => {
    const { version, asOf, counts, lists } = screening.corpus
    return { version, ...(asOf !== undefined && { asOf }), counts, lists: [...lists], ...refresh?.state() }
  })
}
