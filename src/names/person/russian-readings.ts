import { asInPassports } from '../romanise/russian-abroad.js'
import { memoised } from '../text/memoised.js'
import type { Token } from '../words/token.js'
import { koreanSurnameOf } from './korean-surnames.js'
import { isPatronymic } from './lighter-words.js'
import { COMMON_BITS, PERSON_TOKENS } from './person-token.js'
import { declinedWords, type Declined } from './russian-cases.js'

/**
 * Gives the words of a Russian text that stand in another case than the nominative (see `declinedWords`) the readings and bits that
 * they have in it.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readInNominative (tokens: Token[]): void {
  if (tokens.length < 2 || !tokens.every(({ script }) => script === 'cyrillic')) return
  const words = tokens.map(({ text }) => text)
  for (const [i, declined] of declinedWords(words, isKoreanFamily).entries()) if (declined !== undefined) tokens[i] = inNominative(tokens[i], declined)
}

const isKoreanFamily = memoised((word: string): boolean => koreanSurnameOf(PERSON_TOKENS.cyrillic(word)) !== undefined)

function inNominative (token: Token, { nominative, doubtful = false, patronymic = false }: Declined): Token {
  return readAs(token, PERSON_TOKENS.cyrillic(nominative), !doubtful, patronymic)
}

/**
 * Gives the words of a Russian's name that another language spelt (see `asInPassports`) the readings that passports have.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readAsInPassports (tokens: Token[]): void {
  if (tokens.length < 2 || !tokens.every(({ script }) => script === 'latin')) return
  const passport = asInPassports(tokens.map(({ text }) => text))
  for (const [i, text] of passport?.entries() ?? []) {
    const patronymic = i > 0 && tokens.length > 2 && isPatronymic(text)
    if (text !== tokens[i].text) tokens[i] = readAs(tokens[i], PERSON_TOKENS.latin(text), false, patronymic)
  }
}

/** A word with the readings of another that it may be, before its own or behind them. */
function readAs (token: Token, { readings, bits }: Token, first: boolean, patronymic: boolean): Token {
  const both = first ? [...readings, ...token.readings] : [...token.readings, ...readings]
  return { ...token, readings: [...new Set(both)], bits: Math.min(patronymic ? COMMON_BITS : token.bits, bits), ...(patronymic && { patronymic }) }
}
