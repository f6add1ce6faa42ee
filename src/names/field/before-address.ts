import { addressWords, type AddressWord } from './address-words.js'
import { isName } from './additions.js'

/** An address that begins with a number has a word for a street or a house within so many words: "24 Mohamed Sultan Road". */
const FARTHEST = 5
/** A single word before a comma may be the family name of a person. */
const WHOLE_NAME = 2
/** What a number belongs to. */
const NUMBERED: ReadonlySet<AddressWord['role']> = new Set(['ahead', 'number'])
/** What an address weighs at least: one word that only addresses have. */
const ENOUGH = 2

/**
 * The text before an address, also before one of quarters and streets that no lexicon has: "Tolmen Trading, Sonhung-dong, Pyongyang,
 * DPRK", "TOLMEN TRADING 12 LENINA STREET MOSCOW RUSSIA". An address is known by its words (street, district, room, a number
 * before them) and by the town or country at its end; it holds no legal form, and no trade unless it has a number. Undefined where
 * a text has no address behind something else.
 */
export function beforeAddress (text: string): string | undefined {
  const words = addressWords(text)
  const address = new Address(words)
  for (let start = 1; start < words.length; start++) {
    if (!address.beginsAt(start)) continue
    const before = text.slice(0, words[start].index).replace(/[\s,，;；|(–—-]+$/u, '')
    if (isName(before)) return before
  }
}

/** What stands from each word of a text to its end. */
class Address {
  readonly #words: readonly AddressWord[]
  readonly #endsInPlace: boolean
  readonly #endsAsAddress: boolean

  constructor (words: readonly AddressWord[]) {
    this.#words = words
    const end = words.findLast(({ role }) => role !== 'number')?.role
    this.#endsInPlace = end === 'place' || end === 'country'
    this.#endsAsAddress = this.#endsInPlace || end === 'behind' || end === 'beside' || words.at(-1)?.role === 'number'
  }

  beginsAt (start: number): boolean {
    const { marked } = this.#words[start]
    if (!marked && (this.#words[start - 1].role === 'connective' || !this.#isFirstWord(start))) return false
    const rest = this.#words.slice(start).map(({ role }) => role)
    const numbers = rest.includes('number')
    if (rest.includes('form') || (rest.includes('trade') && !numbers)) return false
    if (this.#isTownWithCountry(start)) return true
    const strong = rest.filter(role => role === 'ahead' || role === 'behind').length
    const weight = strong * ENOUGH + (rest.includes('beside') ? 1 : 0) + (numbers ? 1 : 0)
    if (strong > 0 && weight >= (this.#endsAsAddress ? ENOUGH : ENOUGH + 1)) return !marked || start >= WHOLE_NAME || this.#isFirstWord(start)
    return marked && this.#endsInPlace && (start >= WHOLE_NAME ? !rest.includes('trade') && !rest.includes('generic') : this.#words[start].role === 'number')
  }

  /** Whether a word may be the first of an address by itself, without a comma before it. */
  #isFirstWord (start: number): boolean {
    const [{ role }, next] = this.#words.slice(start)
    if (role === 'ahead') return true
    if (role === 'number') return !NUMBERED.has(this.#words[start - 1].role) && this.#words.slice(start + 1, start + 1 + FARTHEST).some(({ role }) => role === 'ahead' || role === 'behind' || role === 'beside')
    if (next === undefined || role === 'behind' || role === 'form' || role === 'connective') return false
    return next.role === 'behind' || next.role === 'beside' || this.#isTownWithCountry(start)
  }

  /** Whether a text ends here in a town and its country: "Pyongyang, North Korea". */
  #isTownWithCountry (start: number): boolean {
    const rest = this.#words.slice(start)
    return rest[0].role === 'place' && rest.at(-1)?.role === 'country' && rest.every(({ role }) => role === 'place' || role === 'country' || role === 'number')
  }
}
