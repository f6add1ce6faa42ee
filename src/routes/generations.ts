import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline } from '../../schemas/components.js'
import { ChangesQuery, type ChangesPage, type VersionsAnswer } from '../../schemas/generations.js'
import type { Services } from '../services/services.js'
import { Changes } from '../watchlist/generations/changes.js'
import { answer, problemAnswers } from './answers.js'

/** GET /v1/watchlist/versions and /v1/watchlist/changes: the kept versions of the list, and what changed between two of them. */
export const generationsRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { screening, generations }) => {
  const changes = new Changes(generations)

  app.get('/v1/watchlist/versions', {
    schema: {
      operationId: 'listVersions',
      tags: ['The list'],
      summary: 'See which versions of the list are kept',
      description: 'The version in use and those before it that are kept, with what each was made of. A screening can be asked of any of ' +
        'them with options.watchlistVersion, so that an earlier answer can be reproduced.',
      response: { 200: answer('VersionsAnswer', 'The versions'), ...problemAnswers('INVALID_REQUEST') }
    }
  }, async (): Promise<VersionsAnswer> => {
    const versions = await generations.versions()
    return { current: versions[0].version, versions }
  })

  app.get('/v1/watchlist/changes', {
    schema: {
      operationId: 'listChanges',
      tags: ['The list'],
      summary: 'See what changed between two versions',
      description: 'Parties that came, went or changed from one version of the list to another, field by field, in the order of their ids, ' +
        'page by page. For the next page send nextCursor as cursor, with the same versions; without to, the version in use may ' +
        'change in between, and the answer is then 409.',
      querystring: inline(ChangesQuery),
      response: {
        200: answer('ChangesPage', 'One page of changes'),
        ...problemAnswers('INVALID_REQUEST', 'INVALID_CURSOR', 'VERSION_NOT_KEPT', 'CURSOR_OUTDATED')
      }
    }
  }, async ({ query }): Promise<ChangesPage> => await changes.page(query, screening.corpus.version))
}
