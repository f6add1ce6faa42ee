import t from 'tap'
import { cutOffPhrase } from '../../../src/names/words/cut-off-phrase.js'

t.test('the last words of a name that was cut off inside a place or legal form', async t => {
  const cases: [name: string, whole: string | undefined, why: string][] = [
    ['tolmen orvel belmarev limited liability com', undefined, 'no line is as long as that'],
    ['tolmen kapital limited liability com', 'limited liability company', 'a legal form'],
    ['tolmen orvelind limited liability', '', 'of several forms it is not known which, so it is left out'],
    ['central bank of the democratic peop', 'the democratic peoples republic of korea', 'a country'],
    ['tolmen orvel belmarev of south kor', 'south korea', 'a country of two words'],
    ['tolmen orvel belmarev of north k', undefined, 'too little of it is left'],
    ['tolmen orvel belmarev north korea', undefined, 'a whole country'],
    ['tolmen orvel limited liability co', undefined, 'a whole form'],
    ['tolmen orvel group for general trading', undefined, 'business words, with which a form of the Gulf begins too'],
    ['tolmen orvel belmarev general mokr', undefined, 'nothing begins so']
  ]
  for (const [name, whole, why] of cases) {
    const end = cutOffPhrase(name.split(' '), name)
    t.equal(end?.words.join(' '), whole, `${name}: ${why}`)
  }
})
