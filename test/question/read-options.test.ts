import t from 'tap'
import type { ScreenOptions } from '../../schemas/screening.js'
import type { Fault } from '../../schemas/problem.js'
import { readOptions } from '../../src/question/read-options.js'
import { policy } from '../screening/sample.js'

const LISTS = ['UNSC 1718', 'OFAC SDN']

function read (options: ScreenOptions | undefined) {
  const faults: Fault[] = []
  return { options: readOptions(options, policy, LISTS, faults), faults }
}

t.test('what is left out comes from the policy, the rest is put in order', t => {
  const { threshold, limit } = policy.defaults
  const cases: [ScreenOptions | undefined, object][] = [
    [undefined, { threshold, limit }],
    [{}, { threshold, limit }],
    [{ threshold: 0.5 }, { threshold: 0.5, limit }],
    [{ limit: 3 }, { threshold, limit: 3 }],
    [{ maxFalseAlertRate: 0.001 }, { threshold, maxFalseAlertRate: 0.001, limit }],
    [{ lists: ['ofac sdn', ' UNSC 1718 ', 'OFAC SDN'] }, { threshold, limit, lists: ['OFAC SDN', 'UNSC 1718'] }],
    [{ labourLinks: ['enabler', 'direct', 'enabler'] }, { threshold, limit, labourLinks: ['direct', 'enabler'] }]
  ]
  for (const [options, expected] of cases) {
    t.strictSame(read(options), { options: expected, faults: [] }, JSON.stringify(options))
  }
  t.end()
})

t.test('a list that does not exist is never a silent clear', t => {
  t.same(read({ lists: ['OFAC SDN', 'OFAC'], threshold: 0.5, maxFalseAlertRate: 0.01 }).faults, [
    { path: '/options/maxFalseAlertRate', message: 'takes the place of threshold: give one of the two' },
    { path: '/options/lists/1', message: '"OFAC" is not a list in use; these are: OFAC SDN, UNSC 1718' }
  ])
  t.end()
})
