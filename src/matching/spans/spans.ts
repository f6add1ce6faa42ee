import { speltOutAt } from '../../names/spelt-out.js'
import type { Token } from '../../names/words/token.js'
import { addJoined, addWhole, MOST_IN_WHOLE } from './joined-words.js'
import { asWritten, oneWordFor } from './span-content.js'
import { readerFor } from './span-part.js'
import type { Span } from './span.js'

/**
 * Every span of a name: its words in order, then neighbours read as one, divided words as written, and phrases that one word
 * stands for.
 * @param tokens the words that are compared, `MOST_TOKENS` at the most
 * @param isReadWhole whether a name of some words is also read as one
 */
export function spansOf (tokens: readonly Token[], isReadWhole = true): Span[] {
  const last = tokens.length - 1
  const parts = tokens.map(readerFor(tokens))
  const spans: Span[] = parts.map(({ content }, start) => ({ start, length: 1, content }))
  for (let start = 0; start < last; start++) if (parts[start].joinable && parts[start + 1].joinable) addJoined(tokens, parts, start, spans)
  if (tokens.length > 2 && isReadWhole) addWhole(parts, spans)
  if (tokens.some(({ cutFrom }) => cutFrom !== undefined)) for (let start = 0; start < last; start++) addCompound(tokens, start, spans)
  for (let start = 0; start < last; start++) if (parts[start].beginsPhrase) addSpeltOut(tokens, start, spans)
  return spans
}

/** Adds a divided word as it was written: "foresign" is not "fore sign" but a slip of "foreign". */
function addCompound (tokens: readonly Token[], start: number, spans: Span[]): void {
  const { cutFrom } = tokens[start]
  if (cutFrom === undefined || tokens[start - 1]?.cutFrom === cutFrom) return
  let length = 1
  while (tokens[start + length]?.cutFrom === cutFrom) length++
  if (length === cutFrom.parts && length <= MOST_IN_WHOLE) spans.push({ start, length, content: asWritten(cutFrom) })
}

/** Adds a phrase that one word stands for: "Scientific Production Association" is НПО, "electric power" 전력. */
function addSpeltOut (tokens: readonly Token[], start: number, spans: Span[]): void {
  const phrase = speltOutAt(tokens, start)
  if (phrase !== undefined) spans.push({ start, length: phrase.length, content: oneWordFor(phrase.concept) })
}
