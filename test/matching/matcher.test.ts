import t from 'tap'
import type { ListedParty } from '../../schemas/listed-party.js'
import type { MatchOptions } from '../../src/matching/asked/match-options.js'
import { Matcher } from '../../src/matching/matcher.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'
import { buildCorpus } from '../../src/watchlist/corpus.js'
import { asked } from './asked.js'
import { ALL, found, namesakes } from './namesakes.js'

const bundled = buildCorpus(await readBundledWatchlist())

t.test('the better score comes first, then more listings, then the id', async t => {
  const listings = (count: number) => Array.from({ length: count }, (_, i) => ({ list: `List ${i}` }))
  const changes: Partial<ListedParty>[] = [
    { id: 'c' },
    { id: 'b', listings: listings(1) },
    { id: 'a', listings: listings(1) },
    { id: 'z', listings: listings(3) },
    { id: 'like', name: 'Tolmen Orvil', listings: listings(9) }
  ]
  for (const order of [changes, changes.toReversed()]) t.same(found(namesakes(...order)), ['z', 'a', 'b', 'c', 'like'])
})

t.test('a limit cuts the end off, after the filters', async t => {
  const matcher = namesakes({ id: 'a' }, { id: 'b', labour: { link: 'direct' } }, { id: 'c', labour: { link: 'direct' } })
  t.same(found(matcher, { limit: 1 }), ['a'])
  t.same(found(matcher, { limit: 2 }), ['a', 'b'])
  t.same(found(matcher, { limit: 1, labourLinks: ['direct'] }), ['b'])
})

t.test('every name asked about counts', async t => {
  const question = asked({ name: 'Rosinka', aliases: ['Nordlicht', 'Толмен Орвел'] })
  t.same(namesakes({}, { name: 'Belmarev' }).match(question, ALL).map(match => match.party.id), ['T:0'])
})

t.test('a share of false alerts takes the place of the threshold', async t => {
  const names = ['Korea Namgan Trade', 'Dandong Trading Company', 'Rungra Trading', '조선남산무역회사']
  for (const name of names) {
    const ids = (options: Partial<MatchOptions>) => bundled.matcher.match(asked({ name, type: 'company' }), { ...ALL, limit: 1000, ...options }).map(match => match.party.id)
    const few = ids({ threshold: 0, maxFalseAlertRate: 0.003 })
    const many = ids({ threshold: 1, maxFalseAlertRate: 0.3 })
    t.ok(many.length > few.length, `${name}: the more false alerts are borne, the more is found, whatever the threshold`)
    t.same(many.slice(0, few.length), few, `${name}: the same come first`)
  }
})

t.test('every match has no more than the share that was asked for', async t => {
  for (const name of ['Dandong Trading Company', 'Border Trade Bank', 'Korea Namsan Trading']) {
    for (let maxFalseAlertRate = 0.0016; maxFalseAlertRate < 0.3; maxFalseAlertRate *= 1.05) {
      const matches = bundled.matcher.match(asked({ name, type: 'company' }), { threshold: 1, limit: 1000, maxFalseAlertRate })
      t.same(matches.filter(match => match.falseAlertRate! > maxFalseAlertRate), [], `${name} ${maxFalseAlertRate}`)
    }
  }
  t.ok(bundled.matcher.match(asked('Dandong Trading Company'), { threshold: 1, limit: 1000, maxFalseAlertRate: 0.2 }).length > 0)
})

t.test('no share is so small that it hides the listed name itself', async t => {
  const rosinka = { name: 'Rosinka', identifiers: [{ scheme: 'inn' as const, value: '7811489970' }] }
  const CASES: [party: Parameters<typeof asked>[0], id: string, why: string][] = [
    ['조선남강무역회사', 'OFAC:27383', 'Hangul'],
    ['朝鲜南江贸易会社', 'OFAC:27383', 'characters, of which few names are counted'],
    ['Korea Namgang Trading Corporation', 'OFAC:27383', 'Latin'],
    [{ name: '蓝天公司', aliases: ['Korea Namgang Trading Corporation'] }, 'OFAC:27383', 'an alias is judged by its own script'],
    [{ name: 'Blue Sky Ltd', aliases: ['朝鲜南江贸易会社'] }, 'OFAC:27383', 'and so it is in characters'],
    [rosinka, 'OFAC:30083', 'an identifier makes the match, and no share of names is known for it']
  ]
  for (const [party, id, why] of CASES) {
    const [first] = bundled.matcher.match(asked(party), { threshold: 0.7, limit: 5, maxFalseAlertRate: 0.0001 })
    t.equal(first?.party.id, id, why)
  }
})

t.test('persons, of whom no share is known, are judged by the threshold', async t => {
  const [listed] = bundled.parties.filter(({ type }) => type === 'person')
  const found = (threshold: number) => bundled.matcher.match(asked({ name: listed.name, type: 'person' }), { threshold, limit: 5, maxFalseAlertRate: 0.0001 })
  t.equal(found(0.7)[0].party.id, listed.id)
  t.same(found(1.01), [])
})

t.test('a list of nobody finds nobody', async t => {
  t.same(new Matcher([]).match(asked({ name: 'Tolmen', identifiers: [{ scheme: 'inn', value: '7811489970' }] }), { ...ALL, threshold: 0 }), [])
})
