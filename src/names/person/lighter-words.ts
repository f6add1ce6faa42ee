import table from '../../../data/lexicon/person-names.json' with { type: 'json' }
import { isMandarinSyllable } from '../romanise/mandarin-syllables.js'
import { isVietnameseSyllable } from '../romanise/vietnamese.js'
import { memoised } from '../text/memoised.js'
import type { Token } from '../words/token.js'
import { isParticle } from './arabic-names.js'
import { COMMON_BITS } from './person-token.js'

/** Shorter endings are those of other names too: "ich" of Milich. */
const SHORTEST_SUFFIX = 4
const PATRONYMIC = new RegExp(`..(?:${table.patronymicSuffixes.filter(suffix => suffix.length >= SHORTEST_SUFFIX).join('|')})$`, 'u')

/** Whether a word has the ending of a patronymic, in the nominative. */
export function isPatronymic (word: string): boolean {
  return PATRONYMIC.test(word)
}

/**
 * Lowers the bits of particles and patronymics. A particle has none; a patronymic has at most those of the common name that it
 * is made of. A particle stands before a name, so "Ben" is a name at the end of a name and at the beginning of one of two words.
 * Beside syllables of Chinese and Vietnamese alone, Ben and Van are syllables too. A patronymic stands after another word, in a name of
 * at least three.
 */
export function withLighterWords (tokens: readonly Token[]): Token[] {
  return tokens.map((token, i) => {
    if (isParticle(token.text) && i < tokens.length - 1 && (i > 0 || tokens.length > 2) && !tokens.every(isSyllable)) return asParticle(token)
    return i > 0 && tokens.length > 2 ? lighterPatronymic(token) : token
  })
}

/**
 * One syllable, whether or not it is Korean as well: "Kim Bin Na" loses no word either. In a firm's name, words of several syllables
 * count too, and one must be no Korean (see `readArticlesAsSyllables`); in a person's, Susana and Luca would be such words.
 */
function isSyllable ({ script, text }: Token): boolean {
  return script === 'latin' && (isMandarinSyllable(text) || isVietnameseSyllable(text))
}

const asParticle = memoised((token: Token): Token => ({ ...token, bits: 0 }))
const lighterPatronymic = memoised((token: Token): Token => isPatronymic(token.text) ? { ...token, patronymic: true, bits: Math.min(COMMON_BITS, token.bits) } : token)
