import type { ListedParty } from '../../schemas/listed-party.js'
import { namesOf } from '../inputs/list.js'
import { progress } from '../progress.js'
import type { Contender } from './contenders.js'
import { timed, type Pace, type Timing } from './timing.js'

/** The figures of one contender over one list. */
export interface Trial extends Timing {
  contender: string
  loadSeconds: number
  /** Memory in use after loading, without the parties themselves. */
  bytes: number
  bytesPerName: number
}

/** Memory in use after a garbage collection, bytes. The process must run with --expose-gc. */
function memory (): number {
  globalThis.gc!()
  const { heapUsed, arrayBuffers } = process.memoryUsage()
  return heapUsed + arrayBuffers
}

export function trial (contender: Contender, parties: readonly ListedParty[], questions: readonly string[], pace: Pace): Trial {
  const names = parties.reduce((sum, party) => sum + namesOf(party).length, 0)
  const before = memory()
  const started = performance.now()
  const ask = contender.make(parties)
  const loadSeconds = (performance.now() - started) / 1000
  const bytes = Math.max(0, memory() - before)
  const timing = timed(ask, questions, pace)
  progress(`${contender.name}: ${names} names, ${timing.questions} questions, mean ${timing.mean.toFixed(1)} µs`)
  return { contender: contender.name, loadSeconds, bytes, bytesPerName: Math.round(bytes / names), ...timing }
}
