import t from 'tap'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { readLabourLinks } from '../../../src/watchlist/labour/labour-links.js'

t.test('the bundled list has the curated links, each under its id', async t => {
  const links = await readLabourLinks()
  const { parties } = await readBundledWatchlist()
  const labourOf = new Map(parties.map(({ id, labour }) => [id, labour]))
  const curated = [...new Set(links.values())]
  t.equal(curated.length, 772)
  t.strictSame(
    curated.map(({ id, name: _name, records: _records, ...labour }) => ({ id, labour: { ...labour, assessedBy: 'curated' } })),
    curated.map(({ id }) => ({ id, labour: labourOf.get(id) })),
    'run npm run rebuild:watchlist'
  )
  t.equal(links.get('OFAC:30083')?.link, 'direct')
})

t.test('a file that is not right is refused with its line', async t => {
  const good = '{"id":"A:1","name":"A","records":["A:1"],"link":"direct"}'
  const cases: [text: string, fault: RegExp][] = [
    [`${good}\n{"id"`, /line 2: is not JSON/],
    [`${good}\n{"id":"A:2","name":"B"}`, /line 2: is no curated party/],
    [`${good}\n${good.replace('A:1', 'A:2')}`, /line 2: the record A:1 is in two parties/]
  ]
  for (const [text, fault] of cases) {
    const folder = t.testdir({ 'links.ndjson': text })
    await t.rejects(readLabourLinks(`${folder}/links.ndjson`), { message: fault })
  }
  await t.rejects(readLabourLinks(`${t.testdir({})}/none.ndjson`), /cannot be read/)
})
