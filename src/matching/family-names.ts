import type { Token } from '../names/token.js'

/**
 * Whether two persons have Korean family names that differ in every way of writing: Cho (조) and Chon (전), but not Chon (천) and
 * Cheon. There are few such names and everybody knows them, so that one is hardly a misspelling of another.
 */
export function differentFamilyNames (query: readonly Token[], listed: readonly Token[]): boolean {
  const first = familyNamesOf(query)
  const second = familyNamesOf(listed)
  return first.length > 0 && second.length > 0 && !first.some(name => second.includes(name))
}

/** What the family name at either end may be. */
function familyNamesOf (tokens: readonly Token[]): readonly string[] {
  return tokens.flatMap(({ familyNames = [] }) => familyNames)
}
