import type { FastifyPluginAsyncTypebox } from '@fastify/type-provider-typebox'
import { inline } from '../../schemas/components.js'
import { EntitiesQuery, EntityParams, type EntitiesPage } from '../../schemas/entities.js'
import type { ListedParty } from '../../schemas/listed-party.js'
import { ProblemError } from '../problems/problem-error.js'
import { browse } from '../search/browse.js'
import type { Services } from '../services/services.js'
import { answer, problemAnswers } from './answers.js'

/** GET /v1/entities and /v1/entities/{id}: the listed parties themselves. */
export const entitiesRoutes: FastifyPluginAsyncTypebox<Services> = async (app, { screening }) => {
  app.get('/v1/entities/:id', {
    schema: {
      operationId: 'getEntity',
      tags: ['The list'],
      summary: 'Read one listed party',
      description: 'All that the list says of one party, with sources: names, addresses, identifiers, listings and the part it plays in ' +
        'overseas labour. The id is the entityId of a match or a search hit.',
      params: inline(EntityParams),
      response: { 200: answer('ListedParty', 'The party'), ...problemAnswers('INVALID_REQUEST', 'ENTITY_NOT_FOUND') }
    }
  }, async ({ params }): Promise<ListedParty> => {
    const party = screening.corpus.byId.get(params.id)
    if (party === undefined) throw new ProblemError('ENTITY_NOT_FOUND')
    return party
  })

  app.get('/v1/entities', {
    schema: {
      operationId: 'browseEntities',
      tags: ['The list'],
      summary: 'Browse the listed parties',
      description: 'The listed parties in the order of their ids, page by page, narrowed by list, type, country or labour link. For the next ' +
        'page send nextCursor as cursor. A cursor belongs to one version of the list: when the list changes while you ' +
        'read, the answer is 409 and you start again.',
      querystring: inline(EntitiesQuery),
      response: {
        200: answer('EntitiesPage', 'One page of parties'),
        ...problemAnswers('INVALID_REQUEST', 'INVALID_CURSOR', 'CURSOR_OUTDATED')
      }
    }
  }, async ({ query }): Promise<EntitiesPage> => browse(screening.corpus, query))
}
