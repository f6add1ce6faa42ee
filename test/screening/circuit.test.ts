import t from 'tap'
import { Circuit } from '../../src/screening/circuit.js'

t.test('a closed circuit lets everybody in', t => {
  const circuit = new Circuit()
  t.ok(circuit.allows(0) && circuit.allows(0))
  t.equal(circuit.openedAt, undefined)
  t.end()
})

t.test('after a failure one probe is let in a rest; success lets everybody in', t => {
  const circuit = new Circuit()
  circuit.failed(1000)
  t.same([1000, 1249, 1250, 1251, 1499].map(now => circuit.allows(now)), [false, false, true, false, false])
  circuit.succeeded()
  t.ok(circuit.allows(1500) && circuit.allows(1500))
  t.end()
})

t.test('calls that were in flight together count as one failure', t => {
  const circuit = new Circuit()
  for (let now = 1000; now < 1200; now++) circuit.failed(now)
  t.equal(circuit.openedAt, 1000)
  t.ok(circuit.allows(1250))
  t.end()
})

t.test('each probe that fails doubles the rest, up to five seconds', t => {
  const circuit = new Circuit()
  circuit.failed(0)
  const rests = []
  let last = 0
  for (let now = 0; rests.length < 7; now++) {
    if (!circuit.allows(now)) continue
    rests.push(now - last)
    circuit.failed(last = now)
  }
  t.same(rests, [250, 500, 1000, 2000, 4000, 5000, 5000])
  t.equal(circuit.openedAt, 0, 'open since the first')
  t.end()
})
