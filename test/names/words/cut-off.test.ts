import t from 'tap'
import { cutOffWord } from '../../../src/names/words/cut-off.js'

t.test('the last word of a name that a line was too short for', async t => {
  const cases: [name: string, whole: string | undefined, why: string][] = [
    ['tolmen general corporation for exter', 'external', 'a business word'],
    ['tolmen orvel belmarev trading corporati', 'corporation', 'a legal form'],
    ['tolmen orvel machinery and equipm', 'equipment', 'of several words that begin so and mean one thing the shortest'],
    ['tolmen orvel belmarev trading corpora', 'corporation', 'a legal form that is a business word too: others that begin so are one of both'],
    ['tolmen orvel belmarev tradi', undefined, 'a name between two lines'],
    ['tolmen orvel skin', undefined, 'a word that real companies bear, in a short line'],
    ['tolmen orvel belmarev academy correc', 'correctional', 'another, in a line that few whole names are as long as'],
    ['tolmen orvel tradi', 'trading', 'a short line'],
    ['tolmen orvel belmarev const', undefined, 'a short name'],
    ['general corporation tolmen for external construction genco', undefined, 'no line is as long as that'],
    ['tolmen orvel belmarev academy of inte', undefined, 'words that mean different things begin so'],
    ['tolmen orvel belmarev corporation mokr', undefined, 'no word begins so'],
    ['tolmen orvel belmarev general trading', undefined, 'a whole word'],
    ['tolmen orvel belmarev general tra', undefined, 'too little of it is left'],
    ['толмен орвел белмарев торговая корпор', undefined, 'another alphabet']
  ]
  for (const [name, whole, why] of cases) t.equal(cutOffWord(name.split(' ').at(-1)!, name), whole, `${name}: ${why}`)
})
