/**
 * How near the names of a party are to what was typed, the nearest first: its name, or an alias, in any case, order and
 * punctuation; every word in one of them, the last perhaps still being typed; or only spelt otherwise, spread over
 * names, or in another field.
 */
export const CLOSENESS = ['name', 'alias', 'words', 'other'] as const
export type Closeness = typeof CLOSENESS[number]

/** A name as its words in lower case and in a fixed order, each between spaces, so that one can be looked for in it. */
export function wordsOf (text: string): string {
  return ` ${split(text).sort().join(' ')} `
}

/** What was typed, read once for all the names that it is held against. */
export class Typed {
  readonly #all: string
  readonly #whole: string[]
  readonly #begun: string

  constructor (text: string) {
    const words = split(text)
    this.#all = wordsOf(text)
    this.#begun = ` ${words.pop() ?? ''}`
    this.#whole = words.map(word => ` ${word} `)
  }

  /** @param name of the party, and its aliases, as `wordsOf` makes them */
  closeness (name: string, aliases: readonly string[]): Closeness {
    if (name === this.#all) return 'name'
    if (aliases.includes(this.#all)) return 'alias'
    return [name, ...aliases].some(each => this.#isHeldBy(each)) ? 'words' : 'other'
  }

  #isHeldBy (name: string): boolean {
    return name.includes(this.#begun) && this.#whole.every(word => name.includes(word))
  }
}

function split (text: string): string[] {
  return text.normalize('NFKC').toLowerCase().split(/[^\p{L}\p{M}\p{N}]+/u).filter(word => word !== '')
}
