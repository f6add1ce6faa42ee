import t from 'tap'
import { comparisonAnswer } from '../../src/verdict/comparison-answer.js'

t.test('a comparison that cannot be made is refused with the faults of both parties', t => {
  t.throws(() => comparisonAnswer({ name: 'a', countries: ['X1'] }, { name: 'b', birthDate: '2021-02-30' }), {
    message: /^\/left\/countries\/0: .*; \/right\/birthDate: /
  })
  t.end()
})
