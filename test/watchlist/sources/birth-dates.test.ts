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

for (const [published, dates, exact, why] of cases) t.match(readBirthDates([published]), { dates, notes: exact ? [] : [published] }, `${published}: ${why}`)

const unread = ['1971 or 1970-02-31', '1890 to 1905', '31 Feb 1970', '2020-01-01', 'foo', '1946 to 1944']
for (const text of unread) t.same(readBirthDates([text]).unread, [text], `${text}: something is dropped`)
for (const text of ['1971 or 1972-02-28', '1944 to 1946', 'circa 1947']) t.same(readBirthDates([text]).unread, [], `${text}: nothing is dropped`)
t.end()
