import type { Token } from '../names/analyse.js'

/** One word of a name, or neighbouring words read as one: "Ku Ryong Kang" is also "Kuryonggang". */
export interface Span {
  /** Index of the first token. */
  start: number
  /** How many tokens it covers. */
  length: number
  concept?: string
  /** Latin spellings that are compared by sound and letter. */
  readings: readonly string[]
  /** Abbreviations that are compared as they are. */
  acronyms: readonly string[]
  /** A spelling that is compared letter by letter only. */
  letters?: string
  /** True when the readings are consonants only. */
  consonantal: boolean
  /** True where a frame word is read as one with others: its letters would make any two names alike, so they must be the same. */
  same?: boolean
}

/** More words of a name than this are left out of comparison: no real name has them. */
export const MOST_TOKENS = 30
const LONGEST_JOINED = 24
const SHORTEST_JOINED = 4
const MOST_JOINED = 3
const MOST_IN_WHOLE = 6
const LONGEST_WHOLE = 36
/** In a run of three, each word must be as short as a syllable. */
const SYLLABLE = 6
const PLAIN = /^[a-z0-9]+$/
const NONE: readonly string[] = []

/** Every span of a name: its words in order, then its joined neighbours. */
export function spansOf (tokens: readonly Token[]): Span[] {
  const count = Math.min(tokens.length, MOST_TOKENS)
  const spans: Span[] = []
  for (let start = 0; start < count; start++) spans.push(single(tokens[start], start))
  for (let start = 0; start + 1 < count; start++) addJoined(tokens, start, count, spans)
  if (count > 2) addWhole(tokens, count, spans)
  return spans
}

/** The name written in one word. */
function addWhole (tokens: readonly Token[], count: number, spans: Span[]): void {
  if (count > MOST_IN_WHOLE || spans.some(({ length }) => length === count)) return
  let text = ''
  for (let i = 0; i < count; i++) {
    if (!isJoinable(tokens[i])) return
    text += tokens[i].readings[0]
  }
  if (text.length <= LONGEST_WHOLE) spans.push({ start: 0, length: count, readings: [text], acronyms: NONE, consonantal: false, same: tokens.some(isFrame) })
}

function single (token: Token, start: number): Span {
  const { kind, concept, consonantal, acronym, letters } = token
  let acronyms = NONE
  if (acronym) acronyms = letters === undefined ? [token.readings[0]] : [letters, token.readings[0]]
  else if (letters !== undefined) acronyms = [letters]
  // Business words of other scripts have their romanisations in the lexicon; a likeness to one of those says nothing either.
  const known = concept !== undefined && kind !== 'place' && kind !== 'name' && token.script !== 'latin'
  const silent = acronym || known || kind === 'connective' || kind === 'country'
  const readings = silent ? NONE : token.readings.filter(reading => PLAIN.test(reading))
  const span: Span = { start, length: 1, concept, readings, acronyms, consonantal }
  // Many names sound like that of a country (고려, Korea); a slip of the finger in it is another thing.
  if (kind === 'country' && PLAIN.test(token.readings[0])) span.letters = token.readings[0]
  return span
}

function addJoined (tokens: readonly Token[], start: number, count: number, spans: Span[]): void {
  if (!isJoinable(tokens[start])) return
  let first = tokens[start].readings[0]
  let second = tokens[start].readings[1] ?? first
  let syllables = first.length <= SYLLABLE
  let ownWord = tokens[start].kind === 'name'
  let framed = isFrame(tokens[start])
  for (let length = 2; length <= MOST_JOINED && start + length <= count; length++) {
    const token = tokens[start + length - 1]
    syllables &&= token.readings[0].length <= SYLLABLE
    if (!isJoinable(token) || (length > 2 && !syllables)) return
    ownWord ||= token.kind === 'name'
    framed ||= isFrame(token)
    first += token.readings[0]
    second += token.readings[1] ?? token.readings[0]
    if (first.length > LONGEST_JOINED) return
    if (first.length < SHORTEST_JOINED || !ownWord) continue
    spans.push({ start, length, readings: second === first ? [first] : [first, second], acronyms: NONE, consonantal: false, same: framed })
  }
}

function isFrame ({ kind }: Token): boolean {
  return kind !== 'name' && kind !== 'connective'
}

function isJoinable (token: Token): boolean {
  return token.alone !== true && !token.consonantal && PLAIN.test(token.readings[0])
}
