const DAY_MS = 86_400_000
/** What a format code shows as it stands, and what brackets hold. One that nothing closes is passed over at once. */
const NOT_CODE = /"[^"]*"|\\.|\[[^[\]]*\]/g

/**
 * Whether a number format shows a date. The built-in ids are those of ECMA-376 part 1, 18.8.30, including the ones that
 * East Asian editions add.
 * @param id the number of the format
 * @param code the format code of a custom format; left out for a built-in one
 */
export function isDateFormat (id: number, code?: string): boolean {
  if (code !== undefined) return /[ymd年月日]/i.test(code.replace(NOT_CODE, '')) && !/^[^;]*general/i.test(code)
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/**
 * The date of a serial number in ISO 8601, with the time of day to the second unless the serial is a whole number. Excel
 * counts a 29 February 1900, which did not exist, so the serials before it are a day off.
 * @param serial days since the beginning of 1900 or 1904
 * @param from1904 whether the workbook counts days from 1904
 * @returns undefined for a serial before day 1 or after the year 9999
 */
export function dateOfSerial (serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined
  const days = from1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS / 1000) * 1000).toISOString()
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19)
}
