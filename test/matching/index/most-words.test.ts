import t from 'tap'
import { mostWordsOf } from '../../../src/matching/index/most-words.js'
import { analyseName } from '../../../src/names/analyse.js'
import { readBundledWatchlist } from '../../../src/watchlist/bundled.js'

const WORDS = 'Korea General Trading Corporation of Science and Technology for Mining Machinery Export'

t.test('no name of a listed party is cut short', async t => {
  const { parties } = await readBundledWatchlist()
  for (const { id, name, aliases = [] } of parties) {
    t.equal(mostWordsOf([name, ...aliases.map(alias => alias.name)].map(analyseName)), 30, id)
  }
})

t.test('many names are compared in full where most are short, few in any case', async t => {
  const long = analyseName(`${WORDS} ${WORDS.toLowerCase().split(' ').map(word => `${word}x`).join(' ')} Mokran Vostok`)
  t.ok(long.tokens.length > 20)
  t.equal(mostWordsOf(Array.from({ length: 5 }, () => long)), 30)
  t.equal(mostWordsOf([long, ...Array.from({ length: 25 }, () => analyseName(WORDS))]), 30)
  t.equal(mostWordsOf(Array.from({ length: 26 }, () => long)), 12)
})
