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
  const acronym = tokens.find(({ kind, text }) => kind === 'name' && (abbreviates(text, words, true) || abbreviates(text, words, false)))
  if (acronym === undefined) return { telling: [...tokens] }
  return { telling: tokens.filter(token => token !== acronym), acronym: { ...acronym, acronym: true } }
}

/**
 * Whether a text is made of the initials of the other words, in order, from the first word on, leaving out at most half of
 * them. A long abbreviation may have one letter more: the legal form is often left off in one of the two.
 *
 * @param connectives whether words such as "of" have a letter in it
 */
function abbreviates (text: string, words: readonly string[], connectives: boolean): boolean {
  if (text.length < SHORTEST_ACRONYM || text.length > LONGEST_ACRONYM || text.length > words.length) return false
  let count = 0
  let matched = 0
  let first = false
  let shuffled = 0
  let left = text.length
  for (const word of words) {
    if (word === text || (!connectives && isConnective(word))) continue
    if (count === 0) first = word[0] === text[0]
    count++
    if (word[0] === text[matched]) matched++
    // Each letter of the abbreviation stands for one word.
    for (let at = text.indexOf(word[0]); at >= 0; at = text.indexOf(word[0], at + 1)) {
      if ((shuffled & (1 << at)) !== 0) continue
      shuffled |= 1 << at
      left--
      break
    }
  }
  if (count === 0 || text.length > count + 1 || text.length * 2 < count) return false
  // The words may stand in another order, or one of them be misspelt at its beginning.
  if (count >= SHORTEST_SHUFFLED && count <= text.length && left <= (count > SHORTEST_SHUFFLED ? 1 : 0)) return true
  return first && (matched === text.length || (matched === text.length - 1 && (matched > 3 || (matched === 3 && matched === count))))
}

const SHORTEST_SHUFFLED = 3
