import { mayBeSyllable } from './lexicon/connectives.js'
import { isChineseOrVietnamese, mayBeChineseOrVietnamese } from './romanise/never-korean.js'
import type { Token } from './words/token.js'
import { nameToken } from './word-tokens.js'

/**
 * Makes words like Le, Do and Du words of the name where its other own words are Vietnamese or Chinese: there they are syllables, and
 * often family names. "Le Thinh Cuong" is not "Thinh Cuong" with an article. Firms are called by words of any language, many of which
 * divide into Chinese or Korean syllables ("La Mina"), so one of the words must be no Korean; persons' particles are judged by single
 * syllables, see `withLighterWords`.
 */
export function readArticlesAsSyllables (tokens: Token[]): void {
  if (!tokens.some(isArticle)) return
  const words = tokens.filter(({ kind }) => kind === 'name')
  if (!words.every(({ script, text }) => script === 'latin' && mayBeChineseOrVietnamese(text)) || !words.some(({ text }) => isChineseOrVietnamese(text))) return
  for (let i = 0; i < tokens.length; i++) if (isArticle(tokens[i])) tokens[i] = nameToken(tokens[i].text, 'latin', [tokens[i].text])
}

function isArticle ({ kind, text }: Token): boolean {
  return kind === 'connective' && mayBeSyllable(text)
}
