import { mayBeKoreanInLatin } from '../romanise/korean-latin.js'
import { memoised } from '../text/memoised.js'
import { ONES, withLettersForFigures, withMForPair } from '../text/misread-letters.js'
import type { Token } from '../words/token.js'
import { isKoreanSurname, MOST_KOREAN_WORDS } from './korean-surnames.js'
import { PERSON_TOKENS } from './person-token.js'

const WITH_FIGURE = /^(?=.*[a-z])[a-z]*[01568][a-z01568]*$/
/** No word of any language: the l is an I, as in "Rl Won Ho" and "Kim lL Sung". */
const WITHOUT_VOWEL = /^[b-df-hj-np-tvwxz]*l[b-df-hj-np-tvwxz]*$/

/**
 * Gives the words of a Korean's name the letters that a scanner misread: "YU KWANG H0", "Rl WON HO", "KIRN JONG UN". Korean words
 * are short, so that a figure stands beside one letter or two and would say nothing elsewhere. Here all words are Korean, or are
 * with those letters, and the first or the last is a family name.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readAsScanned (tokens: Token[]): void {
  if (tokens.length < 2 || tokens.length > MOST_KOREAN_WORDS || !tokens.some(isMisread) || !tokens.every(mayBeKorean)) return
  if (![tokens[0], tokens[tokens.length - 1]].some(({ text }) => [text, ...koreanMeantBy(text)].some(isKoreanSurname))) return
  for (let i = 0; i < tokens.length; i++) tokens[i] = AS_MEANT(tokens[i])
}

function isMisread ({ text, script }: Token): boolean {
  return script === 'latin' && koreanMeantBy(text).length > 0
}

function mayBeKorean (token: Token): boolean {
  return token.script === 'latin' && (mayBeKoreanInLatin(token.text) || isMisread(token))
}

/** The Korean words that a scanner may have read as another: "h0" is ho, "cho1" choi and chol, "kirn" kim. None for most words. */
const koreanMeantBy = memoised((word: string): readonly string[] => {
  const letters = WITH_FIGURE.test(word) ? ONES.map(one => withLettersForFigures(word, one)) : [WITHOUT_VOWEL.test(word) ? word.replace('l', 'i') : word]
  const meant = letters.flatMap(reading => [reading, withMForPair(reading)])
  return [...new Set(meant)].filter(reading => reading !== word && mayBeKoreanInLatin(reading))
})

function isNoWord (word: string): boolean {
  return WITH_FIGURE.test(word) || WITHOUT_VOWEL.test(word)
}

/** What is no word is the word that was meant. Any other may be itself as well: the name Horn is one, and may be Hom. */
const AS_MEANT = memoised((token: Token): Token => {
  const meant = koreanMeantBy(token.text)
  if (meant.length === 0) return token
  return isNoWord(token.text) ? { ...PERSON_TOKENS.latin(meant[0]), text: token.text, readings: [...meant] } : { ...token, readings: [...token.readings, ...meant] }
})
