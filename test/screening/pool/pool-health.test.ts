import t from 'tap'
import { PoolHealth } from '../../../src/screening/pool/pool-health.js'

t.test('each failure rests twice as long as the one before, until failures are forgotten', async t => {
  const health = new PoolHealth()
  t.same(Array.from({ length: 10 }, () => health.failed('a reason')), [250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  health.forgetFailures()
  t.equal(health.failed('a reason'), 250)
})

t.test('a failure is shown, with its first time and its last reason, until threads have started', async t => {
  const health = new PoolHealth()
  t.same(health.state, { status: 'idle' })
  health.starting()
  t.same(health.state, { status: 'starting' })
  health.failed('one')
  const first = health.state
  t.match(first, { status: 'degraded', reason: 'one', since: /^\d{4}-.*Z$/ })
  health.starting()
  t.same(health.state, first, 'while they are started anew')
  health.failed('another')
  t.same(health.state, { ...first, reason: 'another' })
  health.started()
  t.same(health.state, { status: 'ok' })
})

t.test('threads of another basis are not shown as failed while they start', async t => {
  const health = new PoolHealth()
  health.failed('a reason')
  health.forgetFailures()
  health.starting()
  t.same(health.state, { status: 'starting' })
})
