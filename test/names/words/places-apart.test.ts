import t from 'tap'
import { placesTogether } from '../../../src/names/words/places-apart.js'

t.test('the words of a place are read together, wherever they stand', async t => {
  const cases: [name: string, read: string | undefined, why: string][] = [
    ['kong tolmen hong', 'tolmen hong kong', 'a word between them'],
    ['kong hong tolmen', 'hong kong tolmen', 'in the wrong order'],
    ['far bank eastern', 'far eastern bank', 'an adjective'],
    ['tolmen region of tula', 'tolmen of tula region', 'a kind of place before its name'],
    ['hong kong tolmen', undefined, 'together already'],
    ['hong tolmen', undefined, 'a name that begins like a place'],
    ['hong tolmen hong kong', undefined, 'a word that comes twice may be another'],
    ['north tolmen korea', undefined, 'a word that says something by itself'],
    ['dan tolmen dong', undefined, 'short words that stand in many names'],
    ['tolmen', undefined, 'no place'],
    ['', undefined, 'nothing']
  ]
  for (const [name, read, why] of cases) {
    const words = name.split(' ')
    t.equal(placesTogether(words)?.map(i => words[i]).join(' '), read, `${name}: ${why}`)
  }
})
