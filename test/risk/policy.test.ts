import t from 'tap'
import bundled from '../../data/risk-policy.json' with { type: 'json' }
import type { ChainLink } from '../../schemas/chain.js'
import { assessmentSteps } from '../../src/chain/assess-chain.js'
import { atOnce } from '../../src/steps/steps.js'
import { assess } from '../../src/risk/assess.js'
import { parsePolicy, type Policy } from '../../src/risk/policy.js'
import type { Comparison } from '../../src/matching/evidence/comparison.js'
import { comparison, DETENTION, designations, ON_OWN_LIST } from './comparisons.js'

/** The bundled policy file with the setting at a path replaced; `undefined` removes it. */
function changed (path: string, value: unknown): Record<string, unknown> {
  const file = structuredClone(bundled) as Record<string, any>
  const keys = path.slice(1).split('/')
  const last = keys.pop()!
  const parent = keys.reduce((node, key) => node[key], file)
  if (value === undefined) delete parent[last]
  else parent[last] = value
  return file
}

const message = (json: unknown) => {
  try {
    return `accepted as ${parsePolicy(json).version}`
  } catch (error) {
    return (error as Error).message
  }
}

t.test('a bad setting is named with what it must be', async t => {
  const cases: [string, unknown, RegExp][] = [
    ['/strongScore/value', 2, /^\/strongScore\/value must be at most 1$/],
    ['/strongScore/value', '0.9', /^\/strongScore\/value must be a number$/],
    ['/strongScore/value', 0.5, /^\/strongScore must be at least \/defaults\/threshold/],
    ['/defaults/threshold/value', 0.2, /^\/defaults\/threshold\/value must be at least 0.3$/],
    ['/defaults/limit/value', 101, /^\/defaults\/limit\/value must be at most 100$/],
    ['/certainty/zeroAt/value', 0.95, /^\/certainty\/zeroAt must be less than \/certainty\/fullAt$/],
    ['/labour/direct/value', 44.5, /^\/labour\/direct\/value must be a whole number$/],
    ['/labour/direct/value', 46, /^\/ must not add up to more than 100 points .* make 101$/],
    ['/labour/direct/value', -1, /^\/labour\/direct\/value must be at least 0$/],
    ['/labour/none', undefined, /^\/labour\/none is required$/],
    ['/labour/remote', { value: 1, why: 'made up' }, /^\/labour\/remote is not a field here; the fields are direct, enabler, dprk_sanctioned, none$/],
    ['/listing/none/strongest/value', 'clear', /^\/listing\/none\/strongest\/value must be one of review, block$/],
    ['/sectors/it', 4, /^\/sectors\/it must be an object$/],
    ['/sectors/it/why', '', /^\/sectors\/it\/why must have at least 5 characters$/],
    ['/levels/low/value', 0, /^\/levels\/low must be at least 1/],
    ['/levels/high/value', 20, /^\/levels must rise from low to critical$/],
    ['/chain/supplier/blocksToTier/value', 501, /^\/chain\/supplier\/blocksToTier\/value must be at most 500$/],
    ['/chain/owned/share/value', 1.1, /^\/chain\/owned\/share\/value must be at most 1$/],
    ['/chain/owned/strongest/value', 'clear', /^\/chain\/owned\/strongest\/value must be one of review, block$/],
    ['/version', undefined, /^\/version is required$/]
  ]
  for (const [path, value, expected] of cases) t.match(message(changed(path, value)), expected, `${path} ${JSON.stringify(value)}`)
  for (const json of [null, [], 'policy', 7]) t.equal(message(json), '/ must be an object', JSON.stringify(json))
})

t.test('all faults are named on one line', async t => {
  const file = changed('/strongScore/value', 2)
  delete file.levels
  t.equal(message(file), '/levels is required; /strongScore/value must be at most 1')
})

t.test('an own list may be made to block', async t => {
  for (const listings of [[], [ON_OWN_LIST], [ON_OWN_LIST, DETENTION]]) {
    const one = comparison({}, { listings })
    t.equal(assess([one], parsePolicy(bundled)).decision, 'review')
    t.equal(assess([one], parsePolicy(changed('/listing/none/strongest/value', 'block'))).decision, 'block')
  }
})

t.test('the version changes exactly when the content does', async t => {
  const { version } = parsePolicy(bundled)
  t.match(version, /^3-[0-9a-f]{12}$/)
  const reordered = Object.fromEntries(Object.entries(bundled).reverse())
  t.equal(parsePolicy(reordered).version, version, 'the order of the keys is not content')
  t.not(parsePolicy(changed('/labour/enabler/value', 21)).version, version, 'a value is')
  t.not(parsePolicy(changed('/labour/enabler/why', 'Another reason.')).version, version, 'a reason is')
  t.match(parsePolicy(changed('/version', '2026-09')).version, /^2026-09-/, 'the declared version leads')
})

t.test('every setting has an effect', async t => {
  const settings = leaves(bundled)
  t.ok(settings.length > 30, `${settings.length} settings`)
  const before = observe(parsePolicy(bundled))
  for (const [path, value] of settings) {
    const other = neighbour(path, value)
    t.not(observe(parsePolicy(changed(`${path}/value`, other))), before, `${path}: ${value} to ${other}`)
  }
})

/** The paths and values of all settings, which are the nodes with a `value`. */
function leaves (node: unknown, path = ''): [string, unknown][] {
  if (typeof node !== 'object' || node === null) return []
  if ('value' in node) return [[path, node.value]]
  return Object.entries(node).flatMap(([key, child]) => leaves(child, `${path}/${key}`))
}

/** A different but valid value for a setting. */
function neighbour (path: string, value: unknown): unknown {
  if (value === 'block') return 'review'
  if (value === 'review') return 'block'
  if (typeof value === 'string') return 'Somebody else'
  if (path === '/levels/low') return 2
  if (path === '/labour/none') return 1
  return (value as number) - (Number.isInteger(value) ? 1 : 0.02)
}

/** The results of a policy for a wide range of matches and chains, and its defaults. */
function observe (policy: Policy): string {
  const scores = Array.from({ length: 151 }, (_, i) => (50 + i) / 200)
  const lists = ['OFAC SDN', 'OFAC Consolidated', 'EU', 'UK', 'AU', 'KR']
  const comparisons: Comparison[] = [
    ...scores.map(score => comparison({ score })),
    ...(['direct', 'enabler', 'dprk_sanctioned', undefined] as const).map(link => comparison({}, { labour: { link } })),
    ...[[], [DETENTION]].map(listings => comparison({}, { listings })),
    ...Object.keys(bundled.sectors).map(sector => comparison({}, { labour: { link: 'direct', sectors: [sector] } })),
    ...lists.map((_, i) => comparison({}, designations(...lists.slice(0, i + 1)))),
    comparison({ weakAlias: true }),
    ...(['country', 'birthDate', 'identifier', 'trade'] as const).map(each => comparison({ contradictions: [each] })),
    ...(['generalName', 'shortAlias', 'shipName'] as const).map(each => comparison({ tooLittle: [each] }))
  ]
  return JSON.stringify([policy.defaults, comparisons.map(one => assess([one], policy)), chains(policy)])
}

/** The assessments of chains with a blocked party in every possible place. */
function chains (policy: Policy): unknown[] {
  const screened = new Map(['p', 'a', 'b', 'x'].map(id => [id, id === 'x'
    ? { decision: 'block' as const, risk: { score: 100, factors: [] } }
    : { decision: 'clear' as const, risk: { score: 0, factors: [] } }]))
  const shares: (number | undefined)[] = [50, 49, undefined]
  const links: ChainLink[][] = [
    ...shares.map(share => [{ node: 'x', is: 'owner' as const, of: 'p', share }]),
    ...(['director', 'worksite', 'subcontractor', 'labour_broker'] as const).map(is => [{ node: 'x', is, of: 'p' }]),
    ...(['subcontractor', 'labour_broker'] as const).map(is => [{ node: 'a', is, of: 'p' }, { node: 'x', is, of: 'a' }]),
    []
  ]
  return links.map(each => atOnce(assessmentSteps('p', screened, each, policy)))
}
