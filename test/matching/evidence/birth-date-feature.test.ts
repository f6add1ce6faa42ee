import t from 'tap'
import { birthDate } from '../../../src/matching/evidence/birth-date-feature.js'
import { EFFECT } from '../../../src/matching/evidence/evidence.js'
import { asked } from '../asked.js'

t.test('birth dates are compared as far as both are known', async t => {
  const CASES: [listed: string[], asked: string, effect: number, text: RegExp, why: string][] = [
    [['1941-04-27'], '1941-04-27', EFFECT.sameBirthDate, /^The birth dates agree\.$/, 'the same day'],
    [['1941', '1941-04-27'], '1941-04-27', EFFECT.sameBirthDate, /^The birth dates agree\.$/, 'the most exact of those listed'],
    [['1941-04'], '1941-04-27', EFFECT.sameBirthYear, /as far as both are known/, 'the same month'],
    [['1941-04-27'], '1942-12-30', EFFECT.nearBirthDate, /differ, the years by a year or less/, 'twenty months, but neighbouring years'],
    [['1941-04-27'], '1941-11-03', EFFECT.nearBirthDate, /differ, the years by a year or less/, 'another day of the year'],
    [['1941-04-27'], '1943-01-01', EFFECT.otherBirthDate, /contradict/, 'two years']
  ]
  for (const [birthDates, query, effect, text, why] of CASES) {
    const [found] = birthDate.compare(asked({ name: 'Anton Belmarev', birthDate: query }), { id: 'T:1', name: 'Anton Belmarev', type: 'person', birthDates })
    t.equal(found.effect, effect, why)
    t.match(found.text, text, why)
  }
})
