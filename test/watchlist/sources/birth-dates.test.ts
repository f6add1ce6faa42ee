import t from 'tap'
import { readBirthDates } from '../../../src/watchlist/sources/birth-dates.js'

const cases: [published: string, dates: string[], exact: boolean, why: string][] = [
  ['07 Aug 1968', ['1968-08-07'], true, 'a day in words'],
  ['1968-08-07', ['1968-08-07'], true, 'as ISO has it'],
  ['07/08/1968', ['1968-08-07'], true, 'with strokes'],
  ['Aug 1968', ['1968-08'], true, 'a month'],
  ['1968 or 07 Aug 1969', ['1968', '1969-08-07'], true, 'two'],
  ['circa 1947', ['1947'], false, 'about a year'],
  ['1944 to 1946', ['1944', '1945', '1946'], false, 'a period'],
  ['01 Jan 1944 to 31 Dec 1944', ['1944'], true, 'a period that is a year'],
  ['1000 to 9999', Array.from({ length: 120 }, (_, i) => String(1900 + i)), false, 'a slip that would be nine thousand years'],
  ['31 Feb 1970', [], false, 'no day'],
  ['07 Aug 2025', [], false, 'the day of a passport']
]

for (const [published, dates, exact, why] of cases) t.same(readBirthDates([published]), { dates, notes: exact ? [] : [published] }, `${published}: ${why}`)
t.end()
