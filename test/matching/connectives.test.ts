import t from 'tap'
import { loadPolicy } from '../../src/verdict/policy-file.js'
import { Matcher } from '../../src/matching/matcher.js'
import { canonicalName } from '../../src/names/text/canonical.js'
import { readBundledWatchlist } from '../../src/watchlist/bundled.js'

const { parties } = await readBundledWatchlist()
const { defaults } = await loadPolicy()

t.test('a connective in the name asked about hides no party', async t => {
  const question = { names: [canonicalName('Dandong and Koryo Bank')], countries: [], addresses: [], identifiers: [] }
  const found = new Matcher(parties).match(question, defaults).map(({ party }) => party.id)
  t.ok(found.includes('UN:KPe.045'))
})
