import { setTimeout as pause } from 'node:timers/promises'

export interface Round {
  /** From the first batch sent to the last answered. */
  seconds: number
  /** Of the server, all threads. */
  cpuSeconds: number
  /** Milliseconds that single screenings took meanwhile, rising. */
  singles: Float64Array
}

/** Two at a time, so that one is read while the other is screened. */
const batchesAtATime = 2
/** Between two single screenings, so that they are few beside the batches. */
const singlePauseMs = 20

/** Sends every batch once, and single screenings one after the other meanwhile. */
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

/** Answers when the last was answered. */
async function sendAll (url: string, bodies: readonly string[]): Promise<number> {
  let next = 0
  await Promise.all(Array.from({ length: batchesAtATime }, async () => {
    while (next < bodies.length) await post(url, bodies[next++])
  }))
  return performance.now()
}

/** What a server's process has used so far, by its own metrics. */
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
