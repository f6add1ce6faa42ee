import { mkdtempSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import t, { type Test } from 'tap'
import type { ListedParty } from '../../../schemas/listed-party.js'
import { readiness } from '../../../src/routes/readiness.js'
import { WorkerPool, type SliceOutcome, type WorkerPoolOptions } from '../../../src/screening/pool/worker-pool.js'
import { ScreeningService } from '../../../src/screening/service.js'
import { TooSlowError } from '../../../src/screening/too-slow.js'
import { basisOf } from '../../../src/verdict/basis.js'
import { loadWatchlist } from '../../../src/watchlist/bundled.js'
import { buildCorpus } from '../../../src/watchlist/corpus.js'
import { eventually } from '../../redis.js'
import { suppliers, verdicts } from '../asked.js'
import { policy } from '../sample.js'

const bundled = buildCorpus(await loadWatchlist())
/** How long a slice may take where the test is not about that, because a busy machine may answer late. */
const PATIENT_MS = 120_000

/** A service with worker threads and one without, over the same list. */
function services (t: Test, { corpus = bundled, workers: size = 1, ...options }: Partial<WorkerPoolOptions> & { corpus?: typeof bundled } = {}) {
  const slices: SliceOutcome[] = []
  const workers = new WorkerPool({
    workers: size, setup: { place: {}, policy }, basis: basisOf(corpus, policy), onSlice: outcome => slices.push(outcome), sliceLimitMs: PATIENT_MS, ...options
  })
  workers.start()
  const screening = new ScreeningService({ corpus, policy, workers })
  t.teardown(() => screening.close())
  return { screening, alone: new ScreeningService({ corpus, policy }), slices, ready: () => eventually(() => workers.state().status === 'ok') }
}

/**
 * Writes a program for a worker thread that starts up normally and then runs the given code.
 * @param gate a file, before which the thread waits until it is there
 * @returns its path
 */
function program (t: Test, then: string, gate?: string): string {
  const path = join(mkdtempSync(join(t.testdirName, 'program-')), 'worker.mjs')
  writeFileSync(path, `
    import { existsSync } from 'node:fs'
    import { setTimeout as pause } from 'node:timers/promises'
    while (!existsSync(${JSON.stringify(gate ?? path)})) await pause(5)
    const basis = ${JSON.stringify(basisOf(bundled, policy))}
    const timings = {}
    export default slice => {
      const questions = JSON.parse(slice)
      if (questions.length === 0) return { basis, texts: [], timings }
      ${then}
    }`)
  return path
}

const CLEAR = 'return { basis, texts: questions.map(() => \'{"decision":"clear"}\'), timings }'

t.test('threads answer in the bytes of the request thread, whatever is asked', async t => {
  const { screening, alone, slices, ready } = services(t, { workers: 2 })
  await ready()
  const listed = bundled.parties.flatMap(({ name, aliases = [] }) => [name, ...aliases.map(alias => alias.name)])
  const name = fc.oneof(
    fc.constantFrom(...listed),
    fc.tuple(fc.constantFrom(...listed), fc.nat(20)).map(([name, at]) => name.slice(0, at) + name.slice(at + 1)),
    fc.string({ unit: 'binary', maxLength: 30 }).map(text => `x${text}`)
  )
  const party = fc.record({
    name,
    aliases: fc.array(name, { maxLength: 2 }),
    countries: fc.oneof({ weight: 19, arbitrary: fc.subarray(['RU', 'CN', 'KP']) }, fc.constant<string[]>(['Ruritania'])),
    birthDate: fc.constantFrom('1970', '1961-02', '1965-04-01')
  }, { requiredKeys: ['name'] })
  const options = fc.record({ limit: fc.integer({ min: 1, max: 20 }), threshold: fc.constantFrom(0.5, 0.8), lists: fc.subarray([...bundled.listNames], { minLength: 1 }) }, { requiredKeys: [] })
  const batch = fc.tuple(fc.array(party, { minLength: 60, maxLength: 200 }), options)
    .map(([parties, options]) => parties.map((party, i) => ({ party, options, reference: `r${i}` })))
  await fc.assert(fc.asyncProperty(batch, async requests => {
    t.strictSame(verdicts(await screening.screenMany(requests)), verdicts(await alone.screenMany(requests)))
  }), { numRuns: 15 })
  t.ok(slices.length > 0 && slices.every(outcome => outcome === 'answered'))
})

t.test('few questions stay in the request thread, and so does the rest of a batch', async t => {
  const { screening, slices, ready } = services(t)
  await ready()
  await screening.screenMany(suppliers(31))
  t.same(slices, [])
  await screening.screenMany(suppliers(64 + 64 + 31))
  t.same(slices, ['answered', 'answered'])
})

t.test('no thread is started before a batch has use for one', async t => {
  t.testdir({})
  const gate = join(t.testdirName, 'gate')
  const slices: SliceOutcome[] = []
  const workers = new WorkerPool({
    workers: 1,
    setup: { place: {}, policy },
    basis: basisOf(bundled, policy),
    program: program(t, CLEAR, gate),
    onSlice: outcome => slices.push(outcome)
  })
  const screening = new ScreeningService({ corpus: bundled, policy, workers })
  t.teardown(() => screening.close())
  await screening.screenMany(suppliers(31))
  await screening.prepare(bundled, {})
  screening.use(bundled)
  t.equal(workers.state().status, 'idle')
  t.match(readiness(screening, { maxAgeDays: 36_500, overloaded: false }), { status: 'ok', workers: 'idle' })
  t.equal((await screening.screenMany(suppliers(64))).length, 64)
  t.equal(workers.state().status, 'starting')
  t.same(slices, ['unavailable'], 'the batch that starts them does not wait for them')
  writeFileSync(gate, '')
  await eventually(() => workers.state().status === 'ok')
  await screening.screenMany(suppliers(64))
  t.same(slices, ['unavailable', 'answered'])
})

t.test('a slice that does not end is given up, item by item, and its thread replaced', async t => {
  t.testdir({})
  const { screening, slices, ready } = services(t, {
    sliceLimitMs: 1_000,
    program: program(t, `if (slice.includes("endless")) for (;;);\n ${CLEAR}`)
  })
  await ready()
  const given = await screening.screenMany(suppliers(64).map(request => ({ ...request, party: { ...request.party, aliases: ['endless'] } })))
  t.equal(given.length, 64)
  t.ok(given.every(outcome => outcome instanceof TooSlowError))
  t.same(slices, ['late'])
  for (let from = 1000; !slices.includes('answered') && from < 60_000; from += 1000) await screening.screenMany(suppliers(64, from))
  t.ok(slices.includes('answered'), 'by the thread in its place')
  t.equal(screening.health().workers.status, 'ok')
})

t.test('what threads measure is told as if it had been measured here', async t => {
  const stages: string[] = []
  const workers = new WorkerPool({ workers: 1, setup: { place: {}, policy }, basis: basisOf(bundled, policy) })
  const screening = new ScreeningService({ corpus: bundled, policy, workers, observe: stage => stages.push(stage) })
  t.teardown(() => screening.close())
  workers.start()
  await eventually(() => workers.state().status === 'ok')
  await screening.screenMany(suppliers(64))
  for (const stage of ['analysis', 'match', 'risk', 'explain']) t.equal(stages.filter(each => each === stage).length, 64, stage)
})

t.test('past its bound the pool leaves slices to the request thread', async t => {
  const { screening, alone, slices, ready } = services(t)
  await ready()
  const batches = Array.from({ length: 12 }, (_, i) => suppliers(128, i * 1000))
  const answers = await Promise.all(batches.map(batch => screening.screenMany(batch)))
  for (const [i, answer] of answers.entries()) t.same(verdicts(answer), verdicts(await alone.screenMany(batches[i])))
  t.ok(slices.includes('full') && slices.includes('answered'), [...new Set(slices)].join())
})

t.test('until threads are ready, after a crash and without any, batches are answered all the same', async t => {
  t.testdir({})
  const gates = join(t.testdirName, 'gates')
  const gated = (then: string, gate: string) => program(t, then, `${gates}-${gate}`)
  const cases: [what: string, options: Partial<WorkerPoolOptions>, outcome: SliceOutcome, reason: RegExp][] = [
    ['a thread that ends', { program: gated('process.exit(3)', 'a thread that ends') }, 'failed', /^A worker thread ended/],
    ['a thread that throws', { program: gated('throw new RangeError()', 'a thread that throws') }, 'failed', /^A worker thread ended \(RangeError\)/],
    ['another list', { program: gated('return { basis: "other", texts: questions.map(() => "{}"), timings }', 'another list') }, 'outdated', /^Worker threads hold another list/],
    ['a program that is missing', { program: '/no/such/worker.js' }, 'unavailable', /^Worker threads do not start \(ERR_MODULE_NOT_FOUND\)/],
    ['a list that is missing', { setup: { place: { path: '/no/such/list' }, policy } }, 'unavailable', /^Worker threads do not start/]
  ]
  const expected = verdicts(await services(t).alone.screenMany(suppliers(200)))
  for (const [what, options, outcome, reason] of cases) {
    const slices: SliceOutcome[] = []
    const told = () => ({ workers: screening.health().workers, ready: readiness(screening, { maxAgeDays: 36_500, overloaded: false }) })
    let toldThen: ReturnType<typeof told> | undefined
    const onSlice = (made: SliceOutcome) => {
      slices.push(made)
      // Told at once, as threads that start anew are well again soon.
      if (made === outcome) toldThen ??= told()
    }
    const { screening, ready } = services(t, { ...options, onSlice })
    t.equal(screening.health().workers.status, 'starting', what)
    t.same(verdicts(await screening.screenMany(suppliers(200))), expected, what)
    t.same([...new Set(slices)], ['unavailable'], what)
    writeFileSync(`${gates}-${what}`, '')
    if (outcome !== 'unavailable') await ready()
    else await eventually(() => screening.health().workers.status === 'degraded')
    toldThen = undefined
    t.same(verdicts(await screening.screenMany(suppliers(200))), expected, what)
    t.ok(slices.includes(outcome), `${what}: ${[...new Set(slices)].join()}`)
    t.match(toldThen, { workers: { status: 'degraded', reason, since: /^\d{4}-.*Z$/ }, ready: { status: 'degraded', reasons: [reason], workers: 'degraded' } }, what)
    t.notMatch(JSON.stringify(toldThen), /no.such/, 'no path is shown')
    if (outcome !== 'unavailable') await ready()
  }
})

t.test('a question that a thread cannot answer is answered here', async t => {
  t.testdir({})
  const { screening, alone, ready } = services(t, { program: program(t, 'return { basis, texts: questions.map(() => null), timings }') })
  await ready()
  t.same(verdicts(await screening.screenMany(suppliers(70))), verdicts(await alone.screenMany(suppliers(70))))
})

t.test('a new list: never an answer from the old one, and threads that hold the new one', async t => {
  const party = (id: string, name: string): ListedParty => ({ id, name, type: 'company' })
  const path = join(t.testdir({}), 'list.ndjson')
  const inUse = async (...parties: ListedParty[]) => {
    writeFileSync(path, parties.map(each => JSON.stringify(each)).join('\n'))
    return buildCorpus(await loadWatchlist(path))
  }
  const old = await inUse(party('1', 'Tolmen Stroy'))
  const { screening, slices, ready } = services(t, { corpus: old, setup: { place: { path }, policy } })
  await ready()
  const versions = async (batch = screening.screenMany(suppliers(300))) =>
    new Set((await batch).map(answer => JSON.parse((answer as { text: string }).text).watchlist.version))
  const underWay = versions()
  const next = await inUse(party('1', 'Tolmen Stroy'), party('2', 'Orvel Shipyard'))
  screening.use(next)
  t.equal(screening.health().workers.status, 'starting')
  t.same(await versions(), new Set([next.version]), 'while threads start')
  t.same(await underWay, new Set([old.version]), 'a batch under way')
  await ready()
  slices.length = 0
  t.same(await versions(), new Set([next.version]))
  t.ok(slices.length > 0 && slices.every(outcome => outcome === 'answered'))

  await inUse(party('3', 'Belmarev'))
  screening.use(next)
  await eventually(() => screening.health().workers.status === 'degraded')
  t.match(screening.health().workers, { reason: /^Worker threads hold another list/ }, 'the file has changed again')
  t.same(await versions(), new Set([next.version]))
})

t.test('closed, it ends its threads, and batches are still answered', async t => {
  const { screening, alone, ready } = services(t)
  await ready()
  const underWay = screening.screenMany(suppliers(300))
  await screening.close()
  await screening.close()
  const expected = verdicts(await alone.screenMany(suppliers(300)))
  t.same(verdicts(await underWay), expected)
  t.same(verdicts(await screening.screenMany(suppliers(300))), expected)
})
