import fc from 'fast-check'
import t from 'tap'
import { atOnce, type Steps } from '../../src/steps/steps.js'
import { inTurns } from '../../src/steps/turns.js'

function * sum (numbers: readonly number[]): Steps<number> {
  let total = 0
  for (const each of numbers) {
    total += each
    yield
  }
  return total
}

t.test('in turns or at once, the result is one', async t => {
  await fc.assert(fc.asyncProperty(fc.array(fc.integer(), { maxLength: 50 }), async numbers => {
    t.equal(await inTurns(sum(numbers)), atOnce(sum(numbers)))
  }), { numRuns: 50 })
})

t.test('others get their turn before long work is done', async t => {
  let done = false
  let turns = 0
  const others = setInterval(() => { turns++ }, 0)
  await inTurns((function * (): Steps<void> {
    for (let i = 0; i < 20; i++) {
      const until = performance.now() + 2
      while (performance.now() < until);
      yield
    }
    done = true
  })())
  clearInterval(others)
  t.ok(done)
  t.ok(turns >= 5, `${turns} turns`)
})

t.test('however busy the process is, the work has a share of it', async t => {
  let isBusy = true
  let turnsOfOthers = 0
  const others = () => {
    turnsOfOthers++
    const until = performance.now() + 50
    while (performance.now() < until);
    if (isBusy) setImmediate(others)
  }
  others()
  await inTurns((function * (): Steps<void> {
    for (let i = 0; i < 300; i++) {
      const until = performance.now() + 0.5
      while (performance.now() < until);
      yield
    }
  })())
  isBusy = false
  t.ok(turnsOfOthers < 120, `150 ms of work were done beside ${turnsOfOthers} times 50 ms of others`)
})

t.test('a step that fails ends the work', async t => {
  function * failing (): Steps<number> {
    yield
    throw new Error('the third party is broken')
  }
  await t.rejects(inTurns(failing()), { message: 'the third party is broken' })
  t.throws(() => atOnce(failing()), { message: 'the third party is broken' })
})
