import t from 'tap'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'
import { readLabourLinks } from '../../../src/watchlist/labour/labour-links.js'
import { curatedParty } from '../../../scripts/watchlist/curated-party.js'

t.test('the curated links are those of the bundled list', async t => {
  const links = await readLabourLinks()
  const { parties } = await readBundledWatchlist()
  t.strictSame([...new Set(links.values())], parties.filter(({ labour }) => labour?.assessedBy !== 'rule').map(curatedParty), 'run npm run build:labour-links')
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
