import table from '../../data/lexicon/abbreviations.json' with { type: 'json' }
import { analyseName } from './analyse.js'
import { canonicalName } from './canonical.js'
import type { Token } from './token.js'

/** The abbreviation that each phrase spells out, by the meanings of its words; made when a name first needs it. */
let phrases: ReadonlyMap<string, string> | undefined
let beginnings: ReadonlySet<string> = new Set()
let longest = 0

function load (): ReadonlyMap<string, string> {
  const known = new Map<string, string>()
  const first = new Set<string>()
  for (const { id, phrases } of table.abbreviations) {
    for (const phrase of phrases) {
      const meanings = analyseName(canonicalName(phrase)).tokens.filter(isTelling).map(meaningOf)
      // The last word may be a legal form, set apart (предприятие, фирма): the first such phrase of the table is meant.
      if (!known.has(meanings.join(' '))) known.set(meanings.join(' '), id)
      first.add(meanings[0])
      longest = Math.max(longest, meanings.length)
    }
  }
  beginnings = first
  return known
}

/** Whether a phrase that an abbreviation stands for may begin with a word. */
export function mayBeginPhrase (token: Token): boolean {
  phrases ??= load()
  return beginnings.has(meaningOf(token))
}

/**
 * The longest phrase that begins at a word of a name and that an abbreviation stands for ("Scientific Production Association",
 * НПО), in whichever language: the concept of the abbreviation, and how many words the phrase takes.
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
