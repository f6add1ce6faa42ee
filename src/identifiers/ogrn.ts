/**
 * Whether a canonical value is a Russian state registration number with the right check digit: 13 digits
 * for a company (ОГРН), 15 for a sole trader (ОГРНИП). The check digit is the rest of all digits before it
 * by 11 (13 digits) or 13 (15 digits), of which the last figure counts.
 * Source of the method: python-stdnum, `stdnum.ru.ogrn`. Its list of regions is left out: regions are added.
 */
export function isOgrn (value: string): boolean {
  if (!/^([1-9]\d{12}|[1-9]\d{14})$/.test(value)) return false
  const body = Number(value.slice(0, -1)) // 14 digits at most: exact in a double
  return body % (value.length - 2) % 10 === Number(value.at(-1))
}
