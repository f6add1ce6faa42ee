import type { Token } from '../names/analyse.js'
import { consonants, phonemes } from '../names/phonemes.js'

/** One word of a name, or neighbouring words read as one: "Ku Ryong Kang" is also "Kuryonggang". */
export interface Span {
  /** Index of the first token. */
  start: number
  /** How many tokens it covers. */
  length: number
  concept?: string
  /** The sounds of each reading; of a consonantal word, its consonants. */
  sounds: string[]
  consonantal: boolean
}

/** More words of a name than this are left out of comparison: no real name has them. */
export const MOST_TOKENS = 30
const LONGEST_JOINED = 24
const MOST_JOINED = 4
/** In a run of three or four, each word must be as short as a syllable. */
const SYLLABLE = 6

/** Marks the letters of an acronym, which are not sounds. */
export const ACRONYM = '!'

/** Every span of a name: its words in order, then its joined neighbours. */
export function spansOf (tokens: readonly Token[]): Span[] {
  const used = tokens.slice(0, MOST_TOKENS)
  return [...used.map(single), ...joined(used)]
}

function single (token: Token, start: number): Span {
  if (token.kind === 'connective') return { start, length: 1, sounds: [], consonantal: false }
  if (token.acronym) return { start, length: 1, sounds: token.readings.map(reading => ACRONYM + reading), consonantal: false }
  // Names of countries are short and everywhere: a likeness to one says nothing.
  if (token.kind === 'country') return { start, length: 1, concept: token.concept, sounds: [], consonantal: false }
  const readings = token.readings.filter(reading => /^[a-z0-9]+$/.test(reading))
  const sounds = readings.map(reading => token.consonantal ? consonants(phonemes(reading)) : phonemes(reading))
  return { start, length: 1, concept: token.concept, sounds: [...new Set(sounds)], consonantal: token.consonantal }
}

function * joined (tokens: readonly Token[]): Generator<Span> {
  for (let start = 0; start + 1 < tokens.length; start++) {
    for (let length = 2; length <= MOST_JOINED && start + length <= tokens.length; length++) {
      const parts = tokens.slice(start, start + length)
      if (!parts.every(joinable) || (length > 2 && parts.some(part => part.readings[0].length > SYLLABLE))) break
      const sounds = new Set<string>()
      for (let reading = 0; reading < 2; reading++) {
        const text = parts.map(part => part.readings[Math.min(reading, part.readings.length - 1)]).join('')
        if (text.length <= LONGEST_JOINED) sounds.add(phonemes(text))
      }
      if (sounds.size > 0) yield { start, length, sounds: [...sounds], consonantal: false }
    }
  }
}

function joinable (token: Token): boolean {
  return !token.consonantal && /^[a-z0-9]+$/.test(token.readings[0])
}
