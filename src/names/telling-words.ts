import { isConnective } from './lexicon/connectives.js'
import { phonemes, skeleton } from './romanise/phonemes.js'
import type { Token } from './words/token.js'

/**
 * Leaves out the words that repeat what a name has said already. Official documents give a name twice: "Открытое акционерное
 * общество «Концерн «Сириус» (ОАО «Концерн «Сириус»)", and clerks give it in two scripts: "ООО «Мокран» (Mokran LLC)". A doubled
 * word ("Nam Nam") is part of a name and stays.
 *
 * @param ends for each token, the position after its last word
 */
export function withoutRepetition (tokens: readonly Token[], ends: readonly number[]): readonly Token[] {
  const inTwoScripts = tokens.some(({ script }) => script !== tokens[0].script)
  if (!inTwoScripts && !tokens.some(({ text }, index) => isAmong(text, tokens, index))) return tokens
  return tokens.filter((token, index) => {
    const first = tokens.findIndex(other => other.text === token.text)
    if (first !== index && token.kind !== 'connective' && ends[index] - ends[first] !== 1) return false
    return !inTwoScripts || !tokens.slice(0, index).some(before => isToldAgain(before, token))
  })
}

function isAmong (text: string, tokens: readonly Token[], end: number): boolean {
  for (let i = 0; i < end; i++) if (tokens[i].text === text) return true
  return false
}

const SHORTEST_TOLD_AGAIN = 3

/** Whether a word says or sounds the same as an earlier one in another script. */
function isToldAgain (before: Token, token: Token): boolean {
  if (before.script === token.script || token.kind === 'connective' || token.kind === 'number') return false
  if (before.concept !== undefined || token.concept !== undefined) return before.concept === token.concept
  return before.readings.some(first => token.readings.some(second => {
    const sounds = skeleton(phonemes(first))
    return sounds.length >= SHORTEST_TOLD_AGAIN && sounds === skeleton(phonemes(second))
  }))
}

const SHORTEST_ACRONYM = 2
const LONGEST_ACRONYM = 7

/**
 * Takes out the abbreviation of itself that a name contains, as in "Korea National Insurance Company (KNIC)", because it adds
 * nothing to the words.
 *
 * @param words all the words of the name, legal forms and connectives included
 * @param inForm by word, whether it is part of a legal form
 * @returns the other tokens, and the abbreviation if there is one
 */
export function withoutOwnAcronym (tokens: readonly Token[], words: readonly string[], inForm: readonly boolean[]): { telling: readonly Token[], acronym?: Token } {
  const acronym = tokens.find(({ kind, text }) => kind === 'name' && mayAbbreviate(text, words) && isOwnAcronym(text, words, inForm))
  if (acronym === undefined) return { telling: tokens }
  return { telling: tokens.filter(token => token !== acronym), acronym: { ...acronym, acronym: true } }
}

/** Rules out most words by their letters alone: at most one letter of an abbreviation is not the initial of a word. */
function mayAbbreviate (text: string, words: readonly string[]): boolean {
  if (text.length < SHORTEST_ACRONYM || text.length > LONGEST_ACRONYM || text.length > words.length) return false
  let others = 0
  for (let i = 0; i < text.length; i++) if (!words.some(word => word[0] === text[i]) && ++others > 1) return false
  return true
}

function isOwnAcronym (text: string, words: readonly string[], inForm: readonly boolean[]): boolean {
  const others = words.filter(word => word !== text)
  const telling = others.filter(word => !isConnective(word))
  return abbreviates(text, others) || abbreviates(text, telling) || shuffledAbbreviates(text, telling) || abbreviatesAfterForm(text, words, inForm)
}

/**
 * Whether a text is the initials of the words after a legal form. Russian legal forms stand before a name, and its abbreviation
 * leaves them out: Акционерное общество «Серовский завод» (АО «СЗ»); but not a word for a company that closes the name: ООО
 * «Невская торговая компания» (ООО «НТК»).
 */
function abbreviatesAfterForm (text: string, words: readonly string[], inForm: readonly boolean[]): boolean {
  if (inForm[0] !== true) return false
  if (text === initialsOf(words.filter((word, i) => !inForm[i] && word !== text))) return true
  const first = words.findIndex((_, i) => !inForm[i])
  let end = words.indexOf(text)
  for (; end > first && inForm[end - 1]; end--) if (text === initialsOf(words.slice(first, end))) return true
  return false
}

/** The first letters of words; connectives have no say. */
function initialsOf (words: readonly string[]): string {
  return words.filter(word => !isConnective(word)).map(word => word[0]).join('')
}

/**
 * Whether a text consists of the initials of words in order, beginning with the first and leaving out at most half of them. A
 * long abbreviation may have one letter more, because the legal form is often missing in one of the two.
 */
function abbreviates (text: string, words: readonly string[]): boolean {
  const count = words.length
  if (count === 0 || words[0][0] !== text[0] || text.length > count + 1 || text.length * 2 < count) return false
  let matched = 0
  for (const word of words) if (word[0] === text[matched]) matched++
  return matched === text.length || (matched === text.length - 1 && (matched > SHORTEST_SHUFFLED || (matched === SHORTEST_SHUFFLED && matched === count)))
}

const SHORTEST_SHUFFLED = 3

/**
 * The same for words in any order, each with a letter of its own. Where there are more than three words, one letter may be left
 * over, because a word may be misspelt at its beginning.
 */
function shuffledAbbreviates (text: string, words: readonly string[]): boolean {
  if (words.length < SHORTEST_SHUFFLED || words.length > text.length || text.length > words.length + 1) return false
  let taken = 0
  let left = text.length
  for (const word of words) {
    for (let at = text.indexOf(word[0]); at >= 0; at = text.indexOf(word[0], at + 1)) {
      if ((taken & (1 << at)) !== 0) continue
      taken |= 1 << at
      left--
      break
    }
  }
  return left <= (words.length > SHORTEST_SHUFFLED ? 1 : 0)
}
