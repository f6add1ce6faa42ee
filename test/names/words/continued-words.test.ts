import t from 'tap'
import { withContinuedWords } from '../../../src/names/words/continued-words.js'

t.test('a word divided at the end of a line is made whole', async t => {
  const cases: [name: string, whole: string, why: string][] = [
    ['tolmen belmarev development trading co rporation', 'tolmen belmarev development trading corporation', 'a legal form, behind 38 characters'],
    ['tolmen trading limited liability co mpany', 'tolmen trading limited liability company', 'behind 35'],
    ['tolmen orvel belmarev international exh ibition', 'tolmen orvel belmarev international exhibition', 'a business word'],
    ['tolmen co rporation', 'tolmen co rporation', 'no line is as short as that'],
    ['tolmen orvel belmarev international tol men', 'tolmen orvel belmarev international tol men', 'names stay apart'],
    ['tolmen orvel belmarev international co ltd', 'tolmen orvel belmarev international co ltd', 'the rest is a word by itself'],
    ['obschestvo s ogranichennoi otvetstv ennostyu tolmen', 'obschestvo s ogranichennoi otvetstvennostyu tolmen', 'the last word of a form of several words'],
    ['общество с ограниченной ответств енностью толмен', 'общество с ограниченной ответственностью толмен', 'in Cyrillic'],
    ['общество с ограниченой ответств енностью толмен', 'общество с ограниченой ответственностью толмен', 'beside a misspelt word'],
    ['limited liability com pany tolmen', 'limited liability company tolmen', 'no line is as short, but the other words tell what is meant'],
    ['tolmen обще ство с ограниченной ответственностью', 'tolmen общество с ограниченной ответственностью', 'its first word'],
    ['tolmen com pany', 'tolmen com pany', 'without other words of a form'],
    ['ответств енностью толмен', 'ответств енностью толмен', 'likewise'],
    ['tolmen co operative society limited', 'tolmen co operative society limited', 'a form that is written apart'],
    ['tolmen limited liability co mpаny', 'tolmen limited liability co mpаny', 'two alphabets']
  ]
  for (const [name, whole, why] of cases) t.equal(withContinuedWords(name), whole, `${name}: ${why}`)
})
