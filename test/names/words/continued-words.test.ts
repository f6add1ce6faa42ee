import t from 'tap'
import { withContinuedWords } from '../../../src/names/words/continued-words.js'

t.test('a word divided at the end of a line is made whole', async t => {
  const cases: [name: string, whole: string, why: string][] = [
    ['tolmen belmarev development trading co rporation', 'tolmen belmarev development trading corporation', 'a legal form, behind 38 characters'],
    ['tolmen trading limited liability co mpany', 'tolmen trading limited liability company', 'behind 35'],
    ['tolmen orvel belmarev international exh ibition', 'tolmen orvel belmarev international exhibition', 'a business word'],
    ['tolmen co rporation', 'tolmen co rporation', 'no line is as short as that'],
    ['tolmen orvel belmarev international tol men', 'tolmen orvel belmarev international tol men', 'names stay apart'],
    ['tolmen orvel belmarev international co ltd', 'tolmen orvel belmarev international co ltd', 'the rest is a word by itself']
  ]
  for (const [name, whole, why] of cases) t.equal(withContinuedWords(name), whole, `${name}: ${why}`)
})
