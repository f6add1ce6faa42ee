import type { Token } from '../names/analyse.js'

/** One word of a name, or neighbouring words read as one: "Ku Ryong Kang" is also "Kuryonggang". */
export interface Span {
  /** Index of the first token. */
  start: number
  /** How many tokens it covers. */
  length: number
  concept?: string
  /** Latin spellings that are compared by sound and letter. */
  readings: string[]
  /** Abbreviations that are compared as they are. */
  acronyms: string[]
  /** True when the readings are consonants only. */
  consonantal: boolean
}

/** More words of a name than this are left out of comparison: no real name has them. */
export const MOST_TOKENS = 30
const LONGEST_JOINED = 24
const MOST_JOINED = 4
/** In a run of three or four, each word must be as short as a syllable. */
const SYLLABLE = 6
const PLAIN = /^[a-z0-9]+$/

/** Every span of a name: its words in order, then its joined neighbours. */
export function spansOf (tokens: readonly Token[]): Span[] {
  const used = tokens.slice(0, MOST_TOKENS)
  return [...used.map(single), ...joined(used)]
}

function single (token: Token, start: number): Span {
  const { kind, concept, consonantal } = token
  const span: Span = { start, length: 1, concept, readings: [], acronyms: [], consonantal }
  if (token.letters !== undefined) span.acronyms.push(token.letters)
  if (token.acronym) span.acronyms.push(token.readings[0])
  // A likeness to a connective or to the short name of a country says nothing.
  else if (kind !== 'connective' && kind !== 'country') span.readings = token.readings.filter(reading => PLAIN.test(reading))
  return span
}

function * joined (tokens: readonly Token[]): Generator<Span> {
  for (let start = 0; start + 1 < tokens.length; start++) {
    for (let length = 2; length <= MOST_JOINED && start + length <= tokens.length; length++) {
      const parts = tokens.slice(start, start + length)
      if (!parts.every(joinable) || (length > 2 && parts.some(part => part.readings[0].length > SYLLABLE))) break
      const readings = new Set<string>()
      for (let reading = 0; reading < 2; reading++) {
        const text = parts.map(part => part.readings[Math.min(reading, part.readings.length - 1)]).join('')
        if (text.length <= LONGEST_JOINED) readings.add(text)
      }
      if (readings.size > 0) yield { start, length, readings: [...readings], acronyms: [], consonantal: false }
    }
  }
}

function joinable (token: Token): boolean {
  return !token.consonantal && PLAIN.test(token.readings[0])
}
