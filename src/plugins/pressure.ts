import underPressure from '@fastify/under-pressure'
import fp from 'fastify-plugin'
import { ProblemError } from '../errors.js'

export interface PressureOptions {
  /** Mean delay of the event loop above which requests are turned away, milliseconds; 0 never. */
  maxEventLoopDelayMs: number
}

const RETRY_AFTER_S = 5

/** Turns requests away with 503 and Retry-After while the process is too busy; health and metrics still answer. */
export default fp<PressureOptions>(async (app, { maxEventLoopDelayMs }) => {
  await app.register(underPressure, {
    maxEventLoopDelay: maxEventLoopDelayMs,
    pressureHandler: (request, reply) => {
      if (request.routeOptions.config.answersUnderPressure) return
      reply.header('retry-after', RETRY_AFTER_S)
      throw new ProblemError('OVERLOADED')
    }
  })
}, { name: 'pressure', fastify: '5.x', dependencies: ['problems'] })

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Answered even while other requests are turned away, so that an operator can see why. */
    answersUnderPressure?: boolean
  }
}
