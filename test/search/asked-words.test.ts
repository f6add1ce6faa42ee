import t from 'tap'
import { askedWords } from '../../src/search/asked-words.js'

t.test('a text of few words is searched for as it stands', async t => {
  for (const text of ['Mokran', 'KIM Jong-Un', 'kim kim kim', 'a b c d e f g h', 'x'.repeat(32)]) t.strictSame(askedWords(text), { searched: text, rest: [] }, text)
})

t.test('of one with more, each word counts once, and the longest are searched for', async t => {
  t.strictSame(askedWords('Ri '.repeat(60)), { searched: 'ri', rest: [] })
  const { searched, rest } = askedWords('One three fourth sixteen seventeen a an the general trading corporation')
  t.strictSame(searched.split(' '), ['corporation', 'seventeen', 'sixteen', 'general', 'trading', 'fourth', 'three', 'one'])
  t.strictSame(rest, ['the', 'an', 'a'])
})

t.test('of a word that is longer than any the beginning is searched for', async t => {
  t.strictSame(askedWords(`Tolmen ${'x'.repeat(190)}`), { searched: `${'x'.repeat(32)} tolmen`, rest: [] })
})
