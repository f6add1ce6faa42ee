import table from '../../data/lexicon/abbreviations.json' with { type: 'json' }
import { analyseName } from './analyse.js'
import { canonicalName } from './canonical.js'
import { LEXICON_PHRASES } from './lexicon.js'
import { isLeftToItsWords } from './phrases.js'
import type { Token } from './token.js'

/** What each phrase has one word for, by the meanings of its words; made when a name first needs it. */
let phrases: ReadonlyMap<string, string> | undefined
let beginnings: ReadonlySet<string> = new Set()
let longest = 0

/** Phrases that an abbreviation stands for, and those of business words for which some language has one word (электростанция, power plant). */
function * speltOutPhrases (): Generator<[concept: string, phrase: string]> {
  for (const { id, phrases } of table.abbreviations) for (const phrase of phrases) yield [id, phrase]
  for (const phrase of LEXICON_PHRASES) if (isLeftToItsWords(phrase)) yield [phrase.concept.id, phrase.words.join(' ')]
}

function load (): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const first = new Set<string>()
  for (const [concept, phrase] of speltOutPhrases()) {
    const meanings = analyseName(canonicalName(phrase)).tokens.filter(isTelling).map(meaningOf)
    // The last word may be a legal form, set apart (предприятие, фирма): the first such phrase is meant, and what remains of one word is no phrase.
    if (meanings.length < 2 || known.has(meanings.join(' '))) continue
    known.set(meanings.join(' '), concept)
    first.add(meanings[0])
    longest = Math.max(longest, meanings.length)
  }
  beginnings = first
  return known
}

/** Whether a phrase that one word stands for may begin with a word. */
export function mayBeginPhrase (token: Token): boolean {
  phrases ??= load()
  return beginnings.has(meaningOf(token))
}

/**
 * The longest phrase that begins at a word of a name and that one word stands for ("Scientific Production Association",
 * НПО; "electric power", 전력), in whichever language: the concept of that word, and how many words the phrase takes.
 */
export function speltOutAt (tokens: readonly Token[], start: number): { concept: string, length: number } | undefined {
  phrases ??= load()
  let found: { concept: string, length: number } | undefined
  let meanings = ''
  let count = 0
  for (let i = start; i < tokens.length && count < longest; i++) {
    if (!isTelling(tokens[i])) continue
    meanings += (count === 0 ? '' : ' ') + meaningOf(tokens[i])
    count++
    const concept = phrases.get(meanings)
    if (concept !== undefined && count > 1) found = { concept, length: i - start + 1 }
  }
  return found
}

function isTelling ({ kind }: Token): boolean {
  return kind !== 'connective'
}

function meaningOf ({ concept, text }: Token): string {
  return concept ?? text
}
