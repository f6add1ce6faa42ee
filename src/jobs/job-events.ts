import { setTimeout as pause } from 'node:timers/promises'
import type { JobStatus } from '../../schemas/job.js'
import { DamagedJobError } from './damaged.js'
import { isOver } from './status.js'
import { JobsUnavailableError } from './unavailable.js'

const LOOK_EVERY_MS = 500
/** After this long without an event a comment line is sent, so that proxies do not close the idle connection, milliseconds. */
export const SILENCE_MS = 15_000

/**
 * The progress of a job as server-sent events: `progress` with each change of its status, then one of `finished`, `failed`
 * and `gone`, after which the stream ends. While Redis is unavailable the event is `unavailable`, and the stream goes on.
 * @param look gets the current status; undefined if the job no longer exists
 * @param signal ends the stream
 */
export async function * jobEvents (look: () => Promise<JobStatus | undefined>, signal: AbortSignal): AsyncGenerator<string> {
  let told = ''
  let toldAt = Date.now()
  while (!signal.aborted) {
    const event = await eventNow(look)
    const text = `event: ${event.name}\ndata: ${JSON.stringify(event.data)}\n\n`
    if (text !== told) {
      yield text
      told = text
      toldAt = Date.now()
    } else if (Date.now() - toldAt >= SILENCE_MS) {
      yield ': still there\n\n'
      toldAt = Date.now()
    }
    if (event.last) return
    await pause(LOOK_EVERY_MS, undefined, { signal }).catch(() => {})
  }
}

interface JobEvent { name: string, data: object, last: boolean }

async function eventNow (look: () => Promise<JobStatus | undefined>): Promise<JobEvent> {
  try {
    const status = await look()
    if (status === undefined) return { name: 'gone', data: { detail: 'The job was deleted, has expired, or Redis has lost it' }, last: true }
    const over = isOver(status.state)
    return { name: over ? status.state : 'progress', data: status, last: over }
  } catch (error) {
    if (error instanceof DamagedJobError) return { name: 'gone', data: { detail: error.message }, last: true }
    if (!(error instanceof JobsUnavailableError)) throw error
    return { name: 'unavailable', data: { detail: error.message }, last: false }
  }
}
