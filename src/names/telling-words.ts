import type { Token } from './analyse.js'
import { isConnective } from './connectives.js'

/**
 * Official papers give a name twice: "Открытое акционерное общество «Концерн «Сириус» (ОАО «Концерн «Сириус»)". What
 * has been said is left out the second time; a doubled word ("Nam Nam") is a name and stays.
 *
 * @param ends for each token, the position after its last word
 */
export function withoutRepetition (tokens: readonly Token[], ends: readonly number[]): Token[] {
  return tokens.filter((token, index) => {
    const first = tokens.findIndex(other => other.text === token.text)
    return first === index || token.kind === 'connective' || ends[index] - ends[first] === 1
  })
}

const SHORTEST_ACRONYM = 2
const LONGEST_ACRONYM = 7

/**
 * Takes out the abbreviation that a name gives of itself, as in "Korea National Insurance Company (KNIC)": it says
 * nothing that the words do not say.
 *
 * @param words all the words of the name, legal forms and connectives included
 */
export function withoutOwnAcronym (tokens: readonly Token[], words: readonly string[]): { telling: Token[], acronym?: Token } {
  const acronym = tokens.find(({ kind, text }) => {
    const others = words.filter(word => word !== text)
    return kind === 'name' && (abbreviates(text, others) || abbreviates(text, others.filter(word => !isConnective(word))))
  })
  if (acronym === undefined) return { telling: [...tokens] }
  return { telling: tokens.filter(token => token !== acronym), acronym: { ...acronym, acronym: true } }
}

/**
 * Whether the letters are initials of the words, in order, from the first word on, leaving out at most half of them. A long
 * abbreviation may have one letter more: the legal form is often left off in one of the two.
 */
function abbreviates (text: string, words: readonly string[]): boolean {
  if (text.length < SHORTEST_ACRONYM || text.length > LONGEST_ACRONYM || text.length > words.length + 1 || text.length * 2 < words.length) return false
  if (text[0] !== words[0][0]) return false
  let matched = 0
  for (const word of words) if (word[0] === text[matched]) matched++
  return matched === text.length || (matched > 3 && matched === text.length - 1)
}
