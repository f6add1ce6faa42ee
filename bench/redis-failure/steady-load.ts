import { setTimeout as pause } from 'node:timers/promises'
import { Pool } from 'undici'
import { percentile } from '../speed/timing.js'

/** What callers noticed. Times are in milliseconds, from the moment a request was due to the end of its answer. */
export interface LoadFigures { requests: number, failed: number, p50: number, p99: number, max: number }

const connections = 50

/**
 * Sends requests at an even rate, each at its due time, whether or not earlier ones have been answered. With a given rate,
 * autocannon sends the requests of the first second all at once, and would measure mainly that burst.
 * @param nextBody gives the body of each request in turn
 */
export async function steadyLoad (url: string, perSecond: number, seconds: number, nextBody: () => string): Promise<LoadFigures> {
  const pool = new Pool(url, { connections, pipelining: 1 })
  const requests = perSecond * seconds
  const times: number[] = []
  let failed = 0
  const ask = async (due: number) => {
    try {
      const { statusCode, body } = await pool.request({ method: 'POST', path: '/v1/screen', headers: { 'content-type': 'application/json' }, body: nextBody() })
      await body.dump()
      if (statusCode !== 200) failed++
    } catch {
      failed++
    }
    times.push(performance.now() - due)
  }
  const began = performance.now()
  const asked: Promise<void>[] = []
  while (asked.length < requests) {
    const due = began + asked.length * 1000 / perSecond
    if (due > performance.now()) await pause(1)
    else asked.push(ask(due))
  }
  await Promise.all(asked)
  await pool.close()
  const sorted = Float64Array.from(times).sort()
  return { requests, failed, p50: percentile(sorted, 0.5), p99: percentile(sorted, 0.99), max: sorted[sorted.length - 1] }
}
