import type { PartyType } from '../../../schemas/party.js'
import { isWholeDay } from '../../partial-date.js'
import type { ListRecord } from '../sources/list-record.js'

/**
 * Why two records cannot be one party, whatever else speaks for it; undefined when nothing does. Companies and
 * organizations are one family, because lists do not tell them apart. Birth dates contradict when each record has
 * some and no two of them can be one day at the precision known: 1970 and 1970-05-23 can.
 */
export function contradiction (a: ListRecord, b: ListRecord): 'types' | 'birth dates' | undefined {
  if (familyOf(a.type) !== familyOf(b.type)) return 'types'
  if (a.birthDates.length > 0 && b.birthDates.length > 0 && sharedBirthDate(a, b) === undefined) return 'birth dates'
}

/** The most exact birth date that two records share, at the precision that both give it. */
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

/** The whole birth dates of a record, as days since 1970. */
function birthDays ({ birthDates }: ListRecord): number[] {
  return birthDates.filter(isWholeDay).map(date => Date.parse(date) / DAY_MS)
}

/** Whether two records have one whole birth date in common. */
export function bornOneDay (a: ListRecord, b: ListRecord): boolean {
  return birthDays(a).some(left => birthDays(b).some(right => left === right))
}

/** Whether two whole birth dates of the records are a day apart: lists that mean one person write them so. */
export function bornADayApart (a: ListRecord, b: ListRecord): boolean {
  return birthDays(a).some(left => birthDays(b).some(right => Math.abs(left - right) === 1))
}

/** Whether each record has countries and none is in both. */
export function countriesContradict (a: ListRecord, b: ListRecord): boolean {
  return a.countries.length > 0 && b.countries.length > 0 && !a.countries.some(country => b.countries.includes(country))
}

/**
 * Whether a list has both records under one programme, and so means two parties, as far as names alone tell. A list may
 * name one party twice under different programmes.
 */
export function listTellsApart (a: ListRecord, b: ListRecord): boolean {
  return a.list === b.list && listPlaces(a).some(place => listPlaces(b).includes(place))
}

/** Where a record stands: its list under each of its programmes. */
export function listPlaces ({ list, programs }: ListRecord): string[] {
  return (programs.length === 0 ? [''] : programs).map(program => `${list} ${program}`)
}

/** Companies and organizations are one family. */
export function familyOf (type: PartyType): PartyType {
  return type === 'organization' ? 'company' : type
}
