import table from '../../data/lexicon/person-names.json' with { type: 'json' }
import type { AnalysedName } from '../names/analysed-name.js'
import { koreanSurnameOf } from '../names/korean-surnames.js'
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

const CHINESE_SURNAMES: ReadonlySet<string> = new Set([...table.surnames.zh, ...table.surnames.zhHan])
/** Words of a Korean or Chinese name: the family name and one or two of the given name. */
const MOST_WORDS = 3

/** Whether the name of a firm may as well be a person's, by a Korean or Chinese family name before it. */
export function mayBePersons ({ tokens, legalForms }: AnalysedName): boolean {
  if (tokens.length < 2 || tokens.length > MOST_WORDS || legalForms.length > 0 || tokens.some(({ kind }) => kind !== 'name')) return false
  return koreanSurnameOf(tokens[0]) !== undefined || CHINESE_SURNAMES.has(tokens[0].text)
}
