import { isLegalWordAtEnd } from '../../names/lexicon/legal-forms.js'
import { NUMBERED_PARTS } from '../../names/lexicon/parts-of-firms.js'
import { isInitial, isNumber, isOwn, type Token } from '../../names/words/token.js'
import type { NamesMet } from './names-met.js'
import { hasMet } from './unmet-words.js'
import { tellsOffice } from './office-words.js'

/** Concepts of words by which owners tell their firms apart, rather than say what each does: Tolmen Service, New Tolmen. */
const TELLING_APART = new Set(['service', 'new'])
/** Words before a number or a name that say what follows, rather than belong to a firm: "Reg. No. 12", "tại Hà Nội", "va" for "and". */
const BEFORE_OTHERS = new Set(['reg', 'vat', 'tin', 'inn', 'tax', 'tel', 'est', 'since', 'per', 'va'])
/** Firms count themselves in small numbers; a longer one is a year, or that of a register. */
const MOST_FIGURES = 2

/**
 * Whether the name asked about has, right beside a word of the firm's own that met, what makes it another: a number behind it where the
 * listed name has none; or, where that is one own word, a letter behind it or another word. Tolmen-M, Tolmen-2 and Tolmen Service are
 * firms of their own in every register.
 */
export function hasFurtherWord (names: NamesMet): boolean {
  const { query: { tokens }, listed } = names
  const isOwnMet = (i: number) => i >= 0 && i < tokens.length && isOwn(tokens[i]) && hasMet(names, i)
  const hasNumber = listed.tokens.some(isNumber)
  const isOneWord = listed.tokens.filter(isOwn).length === 1
  return tokens.some((word, i) => {
    const isBehind = isOwnMet(i - 1)
    if (!(isBehind || isOwnMet(i + 1)) || hasMet(names, i) || tellsOffice(tokens, i)) return false
    if (isNumber(word)) return !hasNumber && isBehind && isOfFirm(word, tokens[i + 1])
    return isOneWord && (isBehind || !isInitial(word)) && makesOther(word, tokens[i + 1])
  })
}

/** Whether a number is one of firms that share a name, not that of a year, a register or a part: "Tolmen 2nd Department". */
function isOfFirm ({ readings }: Token, next?: Token): boolean {
  return readings[0].length <= MOST_FIGURES && !NUMBERED_PARTS.has(next?.concept ?? '')
}

/** Whether a word makes a firm another one: not the legal form, nor a word that leads to a place ("à Dakar") or to a number. */
function makesOther (word: Token, next?: Token): boolean {
  if (TELLING_APART.has(word.concept ?? '')) return true
  return isOwn(word) && !isLegalWordAtEnd(word.text) && !BEFORE_OTHERS.has(word.text) && next?.kind !== 'place'
}
