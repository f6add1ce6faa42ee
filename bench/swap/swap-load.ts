import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import autocannon from 'autocannon'
import type { ListedParty } from '../../schemas/listed-party.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { GenerationStore } from '../../src/watchlist/generations/generation-store.js'
import { packGeneration } from '../../src/watchlist/generations/pack.js'
import { packageRoot } from '../../src/process/package-root.js'
import { startServer, type Running } from '../screening/servers.js'

export interface SwapLoad {
  /** The load without a swap, and while generations are swapped. */
  quiet: LoadFigures
  swapping: LoadFigures
  /** The number of generations that came into use. */
  generations: number
  /** The longest time from putting a generation in use on disk to the first answer from it, seconds. */
  slowestSwapS: number
  /** Resident memory, MB: under load before the first swap, at its peak, and some time after the last swap. */
  memoryMB: { before: number, most: number, after: number }
}

export interface LoadFigures {
  requests: number
  perSecond: number
  /** In milliseconds, like p99. */
  p50: number
  p99: number
  /** Requests that were not answered, or not with 200. */
  failed: number
  /** Answers that mixed data of several generations. */
  mixed: number
}

const CONNECTIONS = 10
/** V8 begins to collect garbage ten seconds after it is asked to, and takes some seconds for it. */
const SETTLE_MS = 30_000

/**
 * Puts a server in its own process under full load, first without changes and then while generations of its list are swapped.
 * Every party names its generation in its labour basis, so that answers that mix generations can be detected.
 * @param size parties in the list
 * @param generations number of swaps
 * @param quietS seconds of load before the first swap
 * @param settleMs how long to wait before memory is read for the last time, milliseconds
 */
export async function swapUnderLoad (size: number, generations: number, quietS: number, settleMs = SETTLE_MS): Promise<SwapLoad> {
  const dataDir = await mkdtemp(join(tmpdir(), 'tumen-swap-'))
  const store = new GenerationStore(dataDir)
  await store.open()
  const parties = await partiesOf(size)
  const numberOf = new Map<string, number>()
  for (let number = 0; number <= generations; number++) numberOf.set(await keep(store, parties, number), number)
  const versions = [...numberOf.keys()]
  await store.setCurrent(versions[0])
  // The mirror does not exist, so no list is fetched and the prepared generations stay unchanged.
  const server = await startServer(pathToFileURL(join(packageRoot(), 'dist', 'src', 'server.js')).href,
    { LISTS: 'un', LISTS_MIRROR: 'http://127.0.0.1:1', SYNC_INTERVAL: '1d', DATA_DIR: dataDir, GENERATIONS_KEPT: '100', WORKERS: '1' })
  try {
    const names = parties.slice(0, 200).map(({ name }) => name)
    const load = (seconds: number) => fire(server.url, names, seconds, body => isOfOneGeneration(body, numberOf))
    await load(2)
    const quiet = figures(await load(quietS))
    const before = await memoryMB(server)
    let [most, slowestSwapS] = [before, 0]
    const running = load(600)
    for (const version of versions.slice(1)) {
      const began = performance.now()
      await store.setCurrent(version)
      while (await versionInUse(server) !== version) {
        most = Math.max(most, await memoryMB(server))
        await pause(100)
      }
      slowestSwapS = Math.max(slowestSwapS, (performance.now() - began) / 1000)
    }
    running.stop()
    const swapping = figures(await running)
    await pause(settleMs)
    return { quiet, swapping, generations, slowestSwapS, memoryMB: { before, most, after: await memoryMB(server) } }
  } finally {
    await server.stop()
    await rm(dataDir, { recursive: true, force: true })
  }
}

/** The bundled parties, repeated under changed names until there are `size` of them. */
async function partiesOf (size: number): Promise<ListedParty[]> {
  const { parties } = await readBundledWatchlist()
  return Array.from({ length: size }, (_, i) => {
    const party = parties[i % parties.length]
    const round = Math.floor(i / parties.length)
    if (round === 0) return party
    const rename = (name: string): string => name.replace(/\p{L}+/u, word => `${word}${[...String(round)].map(digit => 'aeiouylnrm'[Number(digit)]).join('')}`)
    return { ...party, id: `${party.id}/${round}`, name: rename(party.name), aliases: party.aliases?.map(alias => ({ ...alias, name: rename(alias.name) })), identifiers: [] }
  })
}

async function keep (store: GenerationStore, parties: readonly ListedParty[], number: number): Promise<string> {
  const marked = parties.map(party => ({ ...party, labour: { ...party.labour, basis: `generation ${number}` } }))
  const packed = await packGeneration({ asOf: '2026-08-01', parties: marked, listDates: {} }, [], new Date(number))
  await store.write(packed)
  return packed.facts.version
}

function fire (url: string, names: readonly string[], seconds: number, verifyBody: (body: string) => boolean) {
  return autocannon({
    url,
    connections: CONNECTIONS,
    duration: seconds,
    verifyBody,
    requests: names.map(name => ({
      method: 'POST', path: '/v1/screen', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ party: { name } })
    }))
  })
}

function isOfOneGeneration (body: string, numberOf: ReadonlyMap<string, number>): boolean {
  const { watchlist, matches } = JSON.parse(body) as { watchlist: { version: string }, matches: { labour: { basis: string } }[] }
  return matches.length > 0 && matches.every(({ labour }) => labour.basis === `generation ${numberOf.get(watchlist.version)}`)
}

function figures ({ requests, latency, errors, timeouts, non2xx, mismatches }: Awaited<ReturnType<typeof fire>>): LoadFigures {
  return { requests: requests.total, perSecond: requests.average, p50: latency.p50, p99: latency.p99, failed: errors + timeouts + non2xx, mixed: mismatches }
}

async function versionInUse ({ url }: Running): Promise<string> {
  return (await (await fetch(`${url}/v1/watchlist`)).json() as { version: string }).version
}

async function memoryMB ({ url }: Running): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text()
  return Math.round(Number(/^process_resident_memory_bytes (\S+)$/m.exec(metrics)?.[1]) / 1e6)
}

function pause (ms: number): Promise<void> {
  return new Promise(resolve => setTimeout(resolve, ms))
}
