import { readdirSync } from 'node:fs'
import { setTimeout as pause } from 'node:timers/promises'
import { text } from 'node:stream/consumers'
import { Readable } from 'node:stream'
import t from 'tap'
import { Spool } from '../../src/files/spool.js'

const folder = t.testdir({})

/** A source that yields a piece each time the test tells it to. */
function tap () {
  const pieces: Buffer[] = []
  let wake = () => {}
  let end = 'open' as 'open' | 'ended' | Error
  return {
    give: (piece: string) => { pieces.push(Buffer.from(piece)); wake() },
    end: (how: 'ended' | Error = 'ended') => { end = how; wake() },
    source: (async function * () {
      while (true) {
        while (pieces.length > 0) yield pieces.shift()!
        if (end === 'ended') return
        if (end !== 'open') throw end
        await new Promise<void>(resolve => { wake = resolve })
      }
    })()
  }
}

t.test('a file is read while it arrives, from its beginning, by as many as want', async t => {
  const spool = await Spool.create(folder)
  const { give, end, source } = tap()
  const filled = spool.fill(source, 100)
  give('one ')
  const reader = spool.open()
  t.equal(Buffer.from((await reader.next()).value as Uint8Array).toString(), 'one ')
  const late = text(Readable.from(spool.open()))
  give('two')
  t.equal(Buffer.from((await reader.next()).value as Uint8Array).toString(), 'two')
  end()
  await filled
  t.same([await reader.next(), await late, spool.size], [{ value: undefined, done: true }, 'one two', 7])
  await spool.remove()
  t.same(readdirSync(folder), [])
})

t.test('it goes on arriving while nobody reads', async t => {
  const spool = await Spool.create(folder)
  let given = 0
  await spool.fill((async function * () { for (; given < 200; given++) yield Buffer.alloc(65_536) })(), 1e9)
  t.same([given, spool.size], [200, 200 * 65_536])
  await spool.remove()
})

t.test('who waits for the rest hears what became of it', async t => {
  const cases: [what: string, ending: (arriving: ReturnType<typeof tap>) => void, error: object][] = [
    ['the sender has gone', ({ end }) => end(new Error('aborted')), { message: 'aborted' }],
    ['too many bytes', ({ give }) => give('x'.repeat(100)), { kind: 'tooLarge', message: 'has more than 50 bytes' }]
  ]
  for (const [what, ending, error] of cases) {
    const spool = await Spool.create(folder)
    const arriving = tap()
    const outcomes = Promise.allSettled([spool.fill(arriving.source, 50), spool.whole(), text(Readable.from(spool.open()))])
    arriving.give('begin')
    await pause(20)
    ending(arriving)
    for (const outcome of await outcomes) t.match(outcome, { status: 'rejected', reason: error }, what)
    await spool.remove()
  }
})
