const DAY_MS = 86_400_000

/**
 * Whether a number format shows a date. The built-in numbers are those of ECMA-376 part 1, 18.8.30, with the ones
 * that East Asian editions add.
 */
export function isDateFormat (id: number, code?: string): boolean {
  if (code !== undefined) return /[ymd年月日]/i.test(code.replace(/"[^"]*"|\\.|\[[^\]]*\]/g, '')) && !/^[^;]*general/i.test(code)
  return (id >= 14 && id <= 17) || id === 22 || (id >= 27 && id <= 36) || (id >= 50 && id <= 58)
}

/** The ISO day of a serial number, with the time of day when there is one. Excel believes in a 29 February 1900. */
export function dateOfSerial (serial: number, from1904: boolean): string | undefined {
  if (!(serial >= 1 && serial < 2_958_466)) return undefined
  const days = from1904 ? serial + 1_462 : serial < 60 ? serial + 1 : serial
  const text = new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY_MS / 1000) * 1000).toISOString()
  return Number.isInteger(serial) ? text.slice(0, 10) : text.slice(0, 19)
}
