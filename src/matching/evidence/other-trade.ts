import { analyseName } from '../../names/analyse.js'
import { canonicalName } from '../../names/text/canonical.js'
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
  if (query === undefined || listed === undefined || labour?.sectors?.some(sector => says(sector, query)) === true) return null
  return {
    feature: 'trade',
    effect: 0,
    query: query.text,
    listed: listed.text,
    contradicts: 'trade',
    text: `The trades differ: "${query.text}" in the name asked about, "${listed.text}" in the listed one.`
  }
}

/** Whether a recorded sector, "construction", has a word for a trade. */
function says (sector: string, { concept }: Token): boolean {
  return analyseName(canonicalName(sector)).tokens.some(word => isTrade(word) && word.concept === concept)
}

function isTrade ({ kind }: Token): boolean {
  return kind === 'activity'
}
