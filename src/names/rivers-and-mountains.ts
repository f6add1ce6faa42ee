import type { Token } from './words/token.js'
import { nameToken } from './word-tokens.js'
import { mayBeKoreanInLatin } from './romanise/korean-latin.js'

/** The last syllables of Korean names of rivers and mountains (강, 산), by the English words that translate them. */
const SYLLABLES = new Map([['river', 'gang'], ['mountain', 'san'], ['mt', 'san'], ['mount', 'san']])
/** Those that English writes before the name. */
const BEFORE = new Set(['mt', 'mount'])

/**
 * Reads a translated river or mountain as the last syllable of a Korean name too, behind that name: "Kuwol Mountain" and "Mt.
 * Kuwol" are Kuwolsan. The words of such a name are compared as one besides (see the spans of a name), which makes it meet the
 * list. Other words before a river or mountain (Hudson River) leave it as it is.
 *
 * @param tokens those of a name, in order; changed in place
 */
export function readRiversAsKorean (tokens: Token[]): void {
  for (let i = 0; i < tokens.length; i++) {
    const { text, script, bits } = tokens[i]
    const syllable = SYLLABLES.get(text)
    if (syllable === undefined) continue
    const named = BEFORE.has(text) ? i + 1 : i - 1
    if (!mayBeKorean(tokens[named])) continue
    const korean = { ...nameToken(text, script, [syllable, text]), acronym: false, bits }
    tokens[i] = korean
    if (named > i) [tokens[i], tokens[named]] = [tokens[named], korean]
    i = Math.max(i, named)
  }
}

function mayBeKorean (token: Token | undefined): boolean {
  return token !== undefined && token.script === 'latin' && (token.kind === 'name' || token.kind === 'place') && mayBeKoreanInLatin(token.text)
}
