import { isPartialDate, MONTHS } from './published-date.js'

/** Birth dates in ISO 8601 at the precision known, sorted, and the published texts that say more than the dates do. */
export interface BirthDates {
  dates: string[]
  notes: string[]
  /** Published texts of which a date could not be read, or was dropped. */
  unread: string[]
}

/**
 * Reads birth dates as lists print them: `07 Aug 1968`, `1944 to 1945`, `circa 1947`, several in one text. A period
 * becomes all its years, and one from 1 January to 31 December becomes that year. Years before 1900 and from 2020 on, and
 * days that do not exist, are dropped.
 */
export function readBirthDates (published: readonly string[]): BirthDates {
  const dates = new Set<string>()
  const notes = new Set<string>()
  const unread = new Set<string>()
  for (const text of published) {
    const read = readText(text)
    for (const date of read.dates) dates.add(date)
    if (!read.exact) notes.add(text)
    if (!read.whole) unread.add(text)
  }
  return { dates: [...dates].sort(), notes: [...notes], unread: [...unread] }
}

/** `whole`: nothing in it was dropped. */
function readText (text: string): { dates: string[], exact: boolean, whole: boolean } {
  const period = PERIOD.exec(text)
  if (period !== null && period[1] < period[2]) {
    return { dates: years(Number(period[1]), Number(period[2])), exact: false, whole: isPlausible(period[1]) && isPlausible(period[2]) }
  }
  if (period !== null) return { dates: [period[1]], exact: period[1] === period[2], whole: period[1] === period[2] && isPlausible(period[1]) }
  const dates: string[] = []
  const rest = text.replace(DATE, (...match) => {
    dates.push(isoDate(match.at(-1) as Record<string, string | undefined>))
    return ''
  })
  const plausible = dates.filter(date => isPlausible(date) && isPartialDate(date))
  // The text between dates may only join them. Anything else, such as `circa`, says more than the dates do.
  const whole = plausible.length === dates.length && dates.length > 0
  return { dates: plausible, whole, exact: whole && /^(\s|,|\.|or|[a-z]\))*$/i.test(rest) }
}

/** `1944 to 1945`, `01 Jan 1944 to 31 Dec 1944`, `Approximately: Between 1977 and 1978`. */
const PERIOD = /^(?:approximately:? |circa )?(?:between )?(?:01 Jan )?(\d{4})(?: to | and |-)(?:31 Dec )?(\d{4})\.?$/i

const DATE = new RegExp([
  '(?<iso>\\d{4}-\\d\\d(?:-\\d\\d)?)',
  '(?<d>\\d{1,2})[/.](?<m>\\d{1,2})[/.](?<y>\\d{4})',
  `(?:(?<day>\\d{1,2}) )?(?<month>${MONTHS.join('|')})[a-z]{0,6}\\.? (?<ofYear>\\d{4})`,
  '(?<monthNumber>\\d{2})/(?<monthYear>\\d{4})',
  '(?<!\\d)(?<year>\\d{4})(?!\\d)'
].join('|'), 'gi')

function isoDate (part: Record<string, string | undefined>): string {
  if (part.iso !== undefined) return part.iso
  if (part.y !== undefined) return [part.y, two(part.m!), two(part.d!)].join('-')
  if (part.monthYear !== undefined) return `${part.monthYear}-${part.monthNumber}`
  if (part.year !== undefined) return part.year
  const month = two(String(MONTHS.indexOf(part.month!.toLowerCase()) + 1))
  return [part.ofYear, month, ...(part.day === undefined ? [] : [two(part.day)])].join('-')
}

function two (number: string): string {
  return number.padStart(2, '0')
}

function years (from: number, to: number): string[] {
  const all: string[] = []
  for (let year = Math.max(from, FIRST_YEAR); year <= Math.min(to, LAST_YEAR); year++) all.push(String(year))
  return all
}

/** Nobody listed was born before or is younger; other years are of passports, or slips. */
const FIRST_YEAR = 1900
const LAST_YEAR = 2019

function isPlausible (date: string): boolean {
  const year = Number(date.slice(0, 4))
  return year >= FIRST_YEAR && year <= LAST_YEAR
}
