import { setTimeout as pause } from 'node:timers/promises'
import fc from 'fast-check'
import t from 'tap'
import { gather } from '../../src/files/gather.js'
import { gatherRows } from '../../src/files/gather-rows.js'
import { inOrder } from '../../src/files/in-order.js'

async function * from<T> (values: Iterable<T>): AsyncGenerator<T> {
  for (const value of values) yield value
}

async function all<T> (values: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = []
  for await (const value of values) collected.push(value)
  return collected
}

t.test('results come in the order of the items, however long each takes', async t => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(4), { maxLength: 20 }), fc.integer({ min: 1, max: 5 }), async (delays, most) => {
    let atOnce = 0
    let peak = 0
    const results = await all(inOrder(from(delays.entries()), most, async ([i, delay]) => {
      peak = Math.max(peak, ++atOnce)
      await pause(delay)
      atOnce--
      return i
    }))
    t.same(results, delays.map((_, i) => i))
    t.ok(peak <= most)
  }), { numRuns: 20 })
})

t.test('a result is handed on before later items have come', async t => {
  let release = () => {}
  const items = (async function * () {
    yield 'a'
    await new Promise<void>(resolve => { release = resolve })
    yield 'b'
  })()
  const results = inOrder(items, 3, async item => item)
  t.same(await results.next(), { value: 'a', done: false })
  release()
  t.same(await results.next(), { value: 'b', done: false })
})

t.test('no more items are taken while results wait', async t => {
  let taken = 0
  const results = inOrder((async function * () { while (true) yield taken++ })(), 3, async item => item)
  await results.next()
  await pause(20)
  t.ok(taken <= 6, `${taken} taken`)
  await results.return(undefined)
})

t.test('a fault comes in its turn', async t => {
  const results = inOrder(from([1, 2, 3]), 3, async item => {
    if (item === 2) throw new Error('two')
    return item
  })
  t.same(await results.next(), { value: 1, done: false })
  await t.rejects(results.next(), { message: 'two' })
})

t.test('items are gathered, none is lost, and none waits for one that is late', async t => {
  await fc.assert(fc.asyncProperty(fc.array(fc.nat(), { maxLength: 40 }), fc.integer({ min: 1, max: 9 }), async (values, most) => {
    const groups = await all(gather(from(values), most, 1_000))
    t.same(groups.flat(), values)
    t.ok(groups.every(({ length }) => length > 0 && length <= most))
  }), { numRuns: 30 })
  let release = () => {}
  const slow = gather((async function * () {
    yield 1
    yield 2
    await new Promise<void>(resolve => { release = resolve })
    yield 3
  })(), 10, 5)
  t.same((await slow.next()).value, [1, 2])
  release()
  t.same((await slow.next()).value, [3])
  t.same(await slow.next(), { value: undefined, done: true })
})

t.test('of long rows few are gathered, and none is lost', async t => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 1_000 }), { maxLength: 40 }), async thousands => {
    const rows = thousands.map(each => ({ cells: ['x'.repeat(each * 1_000), ''] }))
    const groups = await all(gatherRows(from(rows), 512, 1_000))
    t.same(groups.flat().length, rows.length)
    for (const group of groups) t.ok(group.slice(0, -1).reduce((sum, { cells }) => sum + cells[0].length, 0) < 2_000_000)
  }), { numRuns: 10 })
})
