import t from 'tap'
import type { FileOptions } from '../../schemas/screen-file.js'
import { toScreenOptions } from '../../src/files/file-options.js'
import { policy } from '../screening/sample.js'

const KNOWN = ['UN', 'OFAC SDN', 'Sanctions, internal']

t.test('options of a file that would screen against nothing, or not as meant, are refused', t => {
  const cases: [options: object, option: string, message: RegExp][] = [
    [{ lists: ',' }, 'lists', /must not be empty/],
    [{ lists: '' }, 'lists', /must not be empty/],
    [{ lists: ' ' }, 'lists', /must not be empty/],
    [{ lists: 'UN,XYZ' }, 'lists', /"XYZ" is not a list in use/],
    [{ labourLinks: ',' }, 'labourLinks', /must not be empty/],
    [{ labourLinks: 'direct,indirect' }, 'labourLinks', /must be some of direct/],
    [{ threshold: 5 }, 'threshold', /must be at most 1/],
    [{ threshold: 0.1 }, 'threshold', /must be at least 0.3/],
    [{ maxFalseAlertRate: 0 }, 'maxFalseAlertRate', /must be more than 0/],
    [{ threshold: 0.8, maxFalseAlertRate: 0.01 }, 'maxFalseAlertRate', /one of the two/]
  ]
  for (const [options, option, message] of cases) {
    t.throws(() => toScreenOptions(options as FileOptions, policy, KNOWN), { name: 'FileError', kind: 'options', option, message }, JSON.stringify(options))
  }
  t.end()
})

t.test('lists are divided at commas, but for those that a name of a list holds', t => {
  const cases: [lists: string, asked: string[]][] = [
    ['UN', ['UN']],
    [' un , OFAC SDN,', ['un', 'OFAC SDN']],
    ['Sanctions, internal', ['Sanctions, internal']],
    ['UN,sanctions, internal,OFAC SDN', ['UN', 'sanctions, internal', 'OFAC SDN']]
  ]
  for (const [lists, asked] of cases) t.same(toScreenOptions({ lists }, policy, KNOWN).lists, asked, lists)
  t.end()
})
