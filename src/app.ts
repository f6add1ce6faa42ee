import Fastify from 'fastify'
import { fastifyOptions, type LogStream } from './http/fastify-options.js'
import accessLog from './plugins/access-log.js'
import closedQuery from './plugins/closed-query.js'
import closing from './plugins/closing.js'
import earlyAnswers from './plugins/early-answers.js'
import encodedQuery from './plugins/encoded-query.js'
import jsonBody from './plugins/json-body.js'
import nodeAnswers from './plugins/node-answers.js'
import notFound from './plugins/not-found.js'
import openapi from './plugins/openapi.js'
import pressure from './plugins/pressure.js'
import problems from './plugins/problems.js'
import queryNumbers from './plugins/query-numbers.js'
import requestId from './plugins/request-id.js'
import requestMetrics from './plugins/request-metrics.js'
import schemas from './plugins/schemas.js'
import security from './plugins/security.js'
import unfinishedAnswers from './plugins/unfinished-answers.js'
import { batchRoute } from './routes/batch.js'
import { chainRoute } from './routes/chain.js'
import { compareRoute } from './routes/compare.js'
import { entitiesRoutes } from './routes/entities.js'
import { generationsRoutes } from './routes/generations.js'
import { healthRoutes } from './routes/health.js'
import { jobEventsRoute, jobResultsRoute } from './routes/job-streams.js'
import { jobRoutes } from './routes/jobs.js'
import { metricsRoute } from './routes/metrics.js'
import { newJobRoute } from './routes/new-job.js'
import { pageRoutes } from './routes/pages.js'
import { screenFileRoute } from './routes/screen-file.js'
import { screenRoute } from './routes/screen.js'
import { searchRoute } from './routes/search.js'
import { watchlistRoute } from './routes/watchlist.js'
import type { Services } from './services/services.js'

/**
 * The whole application, ready for `listen` or `inject`. Closing it closes the services as well.
 * @param logTo left out: standard output
 */
export async function buildApp (services: Services, logTo?: LogStream) {
  const { config, metrics, refresh } = services
  const app = Fastify(fastifyOptions(config, logTo))

  await app.register(closing)
  await app.register(unfinishedAnswers)
  await app.register(earlyAnswers)
  await app.register(requestId)
  await app.register(accessLog, { level: config.LOG_LEVEL })
  await app.register(requestMetrics, { metrics })
  await app.register(problems)
  await app.register(jsonBody)
  await app.register(notFound)
  await app.register(pressure, { maxEventLoopDelayMs: config.MAX_EVENT_LOOP_DELAY_MS })
  await app.register(security, { corsOrigin: config.CORS_ORIGIN })
  await app.register(nodeAnswers)
  await app.register(schemas)
  await app.register(encodedQuery)
  await app.register(closedQuery)
  await app.register(queryNumbers)
  await app.register(openapi)

  await app.register(screenRoute, services)
  await app.register(batchRoute, services)
  await app.register(screenFileRoute, services)
  await app.register(chainRoute, services)
  await app.register(compareRoute, services)
  await app.register(newJobRoute, services)
  await app.register(jobRoutes, services)
  await app.register(jobEventsRoute, services)
  await app.register(jobResultsRoute, services)
  await app.register(searchRoute, services)
  await app.register(entitiesRoutes, services)
  await app.register(watchlistRoute, services)
  await app.register(generationsRoutes, services)
  await app.register(healthRoutes, services)
  await app.register(metricsRoute, services)
  await app.register(pageRoutes, services)

  app.addHook('onReady', async () => services.workOnJobs?.(app.log))
  app.addHook('onListen', async () => await refresh?.start(app.log))
  app.addHook('onClose', () => services.close())
  return app
}
