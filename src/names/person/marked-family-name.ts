import { canonicalPersonName } from './initials.js'

const BEFORE_COMMA = /^([^,]+),/u
const CAPITALS = /^\p{Lu}[\p{Lu}'’-]+$/u
const SMALL = /\p{Ll}/u

/**
 * The word of a person's name that its writer marks as the family name, in canonical form: "TAN, Wee Beng" and "Wee Beng TAN" are Tan.
 * Undefined where none is marked, or several words are.
 */
export function markedFamilyName (text: string): string | undefined {
  const words = text.split(/\s+/u)
  const capitals = words.filter(word => CAPITALS.test(word))
  const marked = BEFORE_COMMA.exec(text)?.[1] ?? (capitals.length === 1 && words.some(word => SMALL.test(word)) ? capitals[0] : undefined)
  const canonical = marked === undefined ? '' : canonicalPersonName(marked)
  return canonical === '' || canonical.includes(' ') ? undefined : canonical
}
