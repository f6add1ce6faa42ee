import abbreviations from '../../data/lexicon/abbreviations.json' with { type: 'json' }
import businessWords from '../../data/lexicon/business-words.json' with { type: 'json' }
import { analyseName } from './analyse.js'
import { canonicalName } from './text/canonical.js'
import { meaningOf, type Token } from './words/token.js'

/** A tree of phrases by the meanings of their words. `concept` is that of the single word for a phrase that ends here. */
interface Phrases {
  next: Map<string, Phrases>
  concept?: string
}

/** Built when a name first needs it. */
let phrases: Phrases | undefined

function load (): Phrases {
  const all: Phrases = { next: new Map() }
  for (const [concept, phrase] of speltOut()) {
    const meanings = analyseName(canonicalName(phrase)).tokens.filter(isTelling).map(meaningOf)
    // A legal form at the end (предприятие, фирма) is set apart, after which two phrases may be the same: the first is kept. If
    // a single word remains, it is no phrase.
    if (meanings.length < 2) continue
    let end = all
    for (const meaning of meanings) {
      let next = end.next.get(meaning)
      if (next === undefined) end.next.set(meaning, next = { next: new Map() })
      end = next
    }
    end.concept ??= concept
  }
  return all
}

/** Phrases that an abbreviation stands for, and those for which some language has one word: power plant, электростанция. */
function * speltOut (): Generator<[concept: string, phrase: string]> {
  for (const { id, phrases } of abbreviations.abbreviations) for (const phrase of phrases) yield [id, phrase]
  for (const { id, phrases = [] } of businessWords.concepts as { id: string, phrases?: string[] }[]) for (const phrase of phrases) yield [id, phrase]
}

/** Whether a phrase that a single word stands for may begin with this token. */
export function mayBeginPhrase (token: Token): boolean {
  phrases ??= load()
  return phrases.next.has(meaningOf(token))
}

/**
 * The longest phrase that begins at a token of a name and that a single word of any language stands for ("Scientific Production
 * Association", НПО; "electric power", 전력). Connectives in it are skipped.
 * @returns the concept of that word, and the number of tokens that the phrase takes
 */
export function speltOutAt (tokens: readonly Token[], start: number): { concept: string, length: number } | undefined {
  phrases ??= load()
  let found: { concept: string, length: number } | undefined
  let before: Phrases | undefined = phrases
  for (let i = start; i < tokens.length; i++) {
    if (!isTelling(tokens[i])) continue
    before = before.next.get(meaningOf(tokens[i]))
    if (before === undefined) break
    if (before.concept !== undefined) found = { concept: before.concept, length: i - start + 1 }
  }
  return found
}

function isTelling ({ kind }: Token): boolean {
  return kind !== 'connective'
}
