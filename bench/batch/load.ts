import { setTimeout as pause } from 'node:timers/promises'

export interface Round {
  /** From sending the first batch to receiving the last answer. */
  seconds: number
  /** Processor time of the server, all threads together. */
  cpuSeconds: number
  /** Times of the single screenings sent meanwhile, milliseconds, ascending. */
  singles: Float64Array
}

/** Two batches at a time, so that one is parsed while the other is screened. */
const batchesAtATime = 2
/** Pause between two single screenings, so that they add little load to that of the batches. */
const singlePauseMs = 20

/** Sends every batch once and, until all are answered, single screenings one after the other. */
export async function loadBatches (url: string, bodies: readonly string[]): Promise<Round> {
  const before = await readUsage(url)
  const startedAt = performance.now()
  const over = new AbortController()
  const batches = sendAll(`${url}/v1/screen/batch`, bodies).finally(() => over.abort())
  const singles: number[] = []
  while (!over.signal.aborted) {
    const askedAt = performance.now()
    await post(`${url}/v1/screen`, JSON.stringify({ party: { name: `Harbour ${singles.length} Joinery` } }))
    singles.push(performance.now() - askedAt)
    await pause(singlePauseMs)
  }
  const seconds = (await batches - startedAt) / 1000
  const after = await readUsage(url)
  return { seconds, cpuSeconds: after.cpuSeconds - before.cpuSeconds, singles: Float64Array.from(singles).sort() }
}

/** Sends all batches. @returns the time of the last answer, as `performance.now()` gives it */
async function sendAll (url: string, bodies: readonly string[]): Promise<number> {
  let next = 0
  await Promise.all(Array.from({ length: batchesAtATime }, async () => {
    while (next < bodies.length) await post(url, bodies[next++])
  }))
  return performance.now()
}

/** The processor time and memory of a server's process, read from its metrics. */
export async function readUsage (url: string): Promise<{ cpuSeconds: number, residentBytes: number }> {
  const text = await (await fetch(`${url}/metrics`)).text()
  const read = (metric: string) => Number(new RegExp(`^${metric} (\\S+)`, 'm').exec(text)?.[1])
  return { cpuSeconds: read('process_cpu_seconds_total'), residentBytes: read('process_resident_memory_bytes') }
}

async function post (url: string, body: string): Promise<void> {
  const answer = await fetch(url, { method: 'POST', headers: { 'content-type': 'application/json' }, body })
  await answer.arrayBuffer()
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`)
}
