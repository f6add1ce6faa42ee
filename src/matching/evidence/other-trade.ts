import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/text/canonical.js'
import { memoised } from '../../names/text/memoised.js'
import type { Token } from '../../names/words/token.js'
import { unmetWords } from '../scoring/unmet-words.js'
import type { NameFeature } from './evidence.js'

/**
 * Both names say what the firm does, and not the same. A firm may have several trades, so the score stays; but of two firms in one
 * town that share a word, each has its own, so it takes a person to tell. Not where the list itself records the trade that is asked about.
 */
export const otherTrade: NameFeature = (names, _question, { type, labour }) => {
  if (type === 'person') return null
  const unmet = unmetWords(names)
  const query = unmet.query.find(isTrade)
  const listed = unmet.listed.find(isTrade)
  if (query === undefined || listed === undefined || labour?.sectors?.some(sector => tradesOf(sector).includes(query.concept)) === true) return null
  return {
    feature: 'trade',
    effect: 0,
    query: query.text,
    listed: listed.text,
    contradicts: 'trade',
    text: `The trades differ: "${query.text}" in the name asked about, "${listed.text}" in the listed one.`
  }
}

/** The concepts of the trades that a recorded sector, "construction", has words for. */
const tradesOf = memoised((sector: string): readonly unknown[] => analyseName(canonicalName(sector)).tokens.filter(isTrade).map(({ concept }) => concept))

function isTrade ({ kind }: Token): boolean {
  return kind === 'activity'
}
