import { doesExist } from '../../facts/partial-date.js'

/** The months as lists begin to write them, in lower case. */
export const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']

/** Whether a text is an ISO 8601 date with the precision of a year, month or day, and a day that exists. */
export function isPartialDate (text: string): boolean {
  return /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/.test(text) && doesExist(text)
}

/**
 * The first date in a text, as an ISO 8601 day: `2009-04-24`, `2013-03-07-05:00`, `24/04/2009`, `24 Apr. 2009`,
 * `24-Apr-2009`. Undefined when there is none.
 * @param order what comes first in a date of numbers and slashes: the day, or the month as in the United States
 */
export function readDate (text: string, order: 'day-first' | 'month-first' = 'day-first'): string | undefined {
  const iso = /\b(\d{4})-(\d\d)-(\d\d)/.exec(text)
  if (iso !== null) return checked(iso[1], iso[2], iso[3])
  const numbers = /\b(\d{1,2})\/(\d{1,2})\/(\d{4})\b/.exec(text)
  if (numbers !== null) return order === 'day-first' ? checked(numbers[3], numbers[2], numbers[1]) : checked(numbers[3], numbers[1], numbers[2])
  const words = /\b(\d{1,2})[ -]([a-z]{3})[a-z]*\.?[ -](\d{4})\b/i.exec(text)
  if (words !== null) return checked(words[3], String(MONTHS.indexOf(words[2].toLowerCase()) + 1), words[1])
}

/** A date from parts that may be missing or not numbers, as precise as they allow: `1961-03`. Undefined without a year. */
export function dateOfParts (year: string, month: string = '', day: string = ''): string | undefined {
  return checked(year, month, day) ?? checked(year, month) ?? checked(year)
}

/** The ISO 8601 day of a spreadsheet serial. @param serial days since 1899-12-30; the fraction, the time of day, is dropped */
export function dayOfSerial (serial: number): string {
  return new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000).toISOString().slice(0, 10)
}

function checked (...parts: string[]): string | undefined {
  const date = parts.map(part => part.padStart(2, '0')).join('-')
  return isPartialDate(date) ? date : undefined
}
