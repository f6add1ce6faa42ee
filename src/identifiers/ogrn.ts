/**
 * Whether a canonical value is a Russian state registration number with the right check digit: 13 digits
 * for a company (ОГРН), 15 for a sole trader (ОГРНИП). The number formed by the digits before the check digit is divided by 11
 * (13 digits) or 13 (15 digits); the check digit is the last figure of the remainder.
 * Source of the method: python-stdnum, `stdnum.ru.ogrn`. Its list of regions is not used, because regions are added.
 */
export function isOgrn (value: string): boolean {
  if (!/^([1-9]\d{12}|[1-9]\d{14})$/.test(value)) return false
  const body = Number(value.slice(0, -1)) // 14 digits at most: exact in a double
  return body % (value.length - 2) % 10 === Number(value.at(-1))
}
