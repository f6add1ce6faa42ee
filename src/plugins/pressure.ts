import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { RETRY_AFTER_S } from '../http/retry-after.js'
import { ProblemError } from '../problems/problem-error.js'

export interface PressureOptions {
  /** Mean delay of the event loop above which requests are turned away, milliseconds; 0: never. */
  maxEventLoopDelayMs: number
}

/** How often the delay is measured, milliseconds. */
const LOOK_EVERY_MS = 1_000

/** Turns requests away with 503 and Retry-After while the process is overloaded. Health and metrics are still answered. */
export default fp<PressureOptions>(async (app, { maxEventLoopDelayMs }) => {
  // The first measurements cover the start of the process, which blocks the event loop but is not load from requests.
  let lookedSince = Infinity
  app.addHook('onReady', async () => { lookedSince = performance.now() + 2 * LOOK_EVERY_MS })
  app.decorate('isOverloaded', () => performance.now() >= lookedSince && app.isUnderPressure())

  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    sampleInterval: LOOK_EVERY_MS,
    pressureHandler: (request, reply) => {
      if (request.routeOptions.config.answersUnderPressure || !app.isOverloaded()) return
      reply.header('retry-after', RETRY_AFTER_S)
      throw new ProblemError('OVERLOADED')
    }
  })
}, { name: 'pressure', fastify: '5.x', dependencies: ['problems'] })

declare module 'fastify' {
  interface FastifyInstance {
    /** Whether requests are being turned away. */
    isOverloaded (): boolean
  }
  interface FastifyContextConfig {
    /** Answered even while other requests are turned away, so that an operator can see why. */
    answersUnderPressure?: boolean
  }
}
