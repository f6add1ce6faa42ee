import type { SpanContent } from './span-content.js'

/** Words of a name beyond this number are not compared: no real name has so many. */
export const MOST_TOKENS = 30

/** One or more neighbouring words of a name, and what they say together. */
export interface Span {
  /** Index of the first token. */
  start: number
  /** How many tokens it covers. */
  length: number
  content: SpanContent
}
