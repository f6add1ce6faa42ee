/** Equal for equal values, whatever the order of their keys. Undefined has no JSON and stays itself. */
export function canonicalJson (value: unknown): string {
  return JSON.stringify(value, sortKeys)
}

function sortKeys (_key: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => a < b ? -1 : 1))
}
