import t from 'tap'
import { isDateFormat } from '../../../src/formats/xlsx/date-format.js'

t.test('a format shows a date if a day, a month or a year is in its code', async t => {
  const cases: [code: string, isDate: boolean][] = [
    ['yyyy-mm-dd', true],
    ['[$-409]d-mmm', true],
    ['yyyy"년" m"월"', true],
    ['General', false],
    ['[Red]0.00', false],
    ['0" days"', false],
    ['\\d0', false],
    [`${'['.repeat(200_000)}0`, false],
    [`${'['.repeat(200_000)}d`, true]
  ]
  for (const [code, isDate] of cases) t.equal(isDateFormat(200, code), isDate, code.slice(0, 20))
})
