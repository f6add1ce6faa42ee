import t from 'tap'
import { comparisonAnswer } from '../../src/verdict/comparison-answer.js'

t.test('a comparison that cannot be made is refused with the faults of both parties', t => {
  t.throws(() => comparisonAnswer({ name: 'a', countries: ['X1'] }, { name: 'b', birthDate: '2021-02-30' }), {
    message: /^\/left\/countries\/0: .*; \/right\/birthDate: /
  })
  t.end()
})

t.test('a sole trader is no ship', t => {
  const { score, explanation } = comparisonAnswer({ name: 'ИП Толмен', type: 'company' }, { name: 'Tolmen', type: 'vessel' })
  t.equal(score, 0)
  t.equal(explanation[0].text, 'The types differ: a question about a sole trader does not match a vessel.')
  t.end()
})
