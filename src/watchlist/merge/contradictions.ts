import { isWholeDay } from '../../facts/partial-date.js'
import { familyOf } from '../../facts/type-family.js'
import type { ListRecord } from '../sources/list-record.js'

/**
 * Why two records cannot be one party, whatever else speaks for it; undefined when nothing contradicts. Companies and
 * organizations do not contradict each other, because lists do not tell them apart. Birth dates contradict when each
 * record has some and no two can be the same day at the precision known: 1970 and 1970-05-23 can.
 */
export function contradiction (a: ListRecord, b: ListRecord): 'types' | 'birth dates' | undefined {
  if (familyOf(a.type) !== familyOf(b.type)) return 'types'
  if (a.birthDates.length > 0 && b.birthDates.length > 0 && sharedBirthDate(a, b) === undefined) return 'birth dates'
}

/** The most exact birth date that two records share, at the lower precision of the two. */
export function sharedBirthDate (a: ListRecord, b: ListRecord): string | undefined {
  let shared: string | undefined
  for (const left of a.birthDates) {
    for (const right of b.birthDates) {
      const [short, long] = left.length <= right.length ? [left, right] : [right, left]
      if (long.startsWith(short) && short.length > (shared?.length ?? 0)) shared = short
    }
  }
  return shared
}

const DAY_MS = 86_400_000

/** The birth dates of a record that have a day, as days since 1970. */
function birthDays ({ birthDates }: ListRecord): number[] {
  return birthDates.filter(isWholeDay).map(date => Date.parse(date) / DAY_MS)
}

/** Whether two records have a birth date in common, exact to the day. */
export function bornOneDay (a: ListRecord, b: ListRecord): boolean {
  return birthDays(a).some(left => birthDays(b).some(right => left === right))
}

/** Whether exact birth dates of two records are a day apart. Lists do write the date of one person with such a difference. */
export function bornADayApart (a: ListRecord, b: ListRecord): boolean {
  return birthDays(a).some(left => birthDays(b).some(right => Math.abs(left - right) === 1))
}

/** Whether both records have countries but share none. */
export function countriesContradict (a: ListRecord, b: ListRecord): boolean {
  return a.countries.length > 0 && b.countries.length > 0 && !a.countries.some(country => b.countries.includes(country))
}

/**
 * Whether one list has both records under the same programme. It then means two parties, unless more than names says
 * otherwise. Under different programmes a list may name one party twice.
 */
export function listTellsApart (a: ListRecord, b: ListRecord): boolean {
  return a.list === b.list && listPlaces(a).some(place => listPlaces(b).includes(place))
}

/** The places of a record, as `list programme` for each of its programmes. */
export function listPlaces ({ list, programs }: ListRecord): string[] {
  return (programs.length === 0 ? [''] : programs).map(program => `${list} ${program}`)
}
