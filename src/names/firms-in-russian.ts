import { koreanYoReadings, mayBeKoreanWord } from './romanise/korean-yo.js'
import { saysKorea } from './koreas.js'
import type { LegalForm } from './lexicon/legal-forms.js'
import { memoised } from './text/memoised.js'
import { MOST_BITS } from './lexicon/rarity.js'
import type { Token } from './words/token.js'
import { WORD_TOKENS } from './word-tokens.js'

/** A masculine word with the ending of a case that is hardly ever one of the nominative: Толмену, Толменом. */
const SURELY_DECLINED = /^(.{3,}[бвгджзклмнпрстфхцчшщ])(?:у|ю|ом|ем)$/u
/** Likewise with one that many words have in the nominative, where a preposition stands before: от ООО «Толмена». */
const DECLINED = /^(.{3,}[бвгджзклмнпрстфхцчшщ])(?:а|у|ом|ем|е|я|ю)$/u

/**
 * Adds the further readings that the rest of a firm's name suggests for its own words in Russian letters: beside a legal form, the
 * nominative of a word that may stand in another case (с ООО «Толменом»); beside the name of Korea, the Korean word that may have
 * been printed with е for ё (Корейская корпорация «Ренбон»). Words that other firms bear are themselves.
 *
 * @param behindPreposition whether a preposition stood before the name
 */
export function addRussianReadings (tokens: Token[], legalForms: readonly LegalForm[], behindPreposition: boolean): void {
  const korean = tokens.some(saysKorea)
  if (!korean && legalForms.length === 0) return
  for (const [i, token] of tokens.entries()) {
    if (token.script !== 'cyrillic' || token.kind !== 'name' || token.bits < MOST_BITS) continue
    const declined = legalForms.length === 0 ? token : (behindPreposition ? WITH_NOMINATIVE : WITH_SURE_NOMINATIVE)(token)
    tokens[i] = korean ? WITH_KOREAN_YO(declined) : declined
  }
}

const WITH_NOMINATIVE = memoised((token: Token): Token => withNominative(token, DECLINED))
const WITH_SURE_NOMINATIVE = memoised((token: Token): Token => withNominative(token, SURELY_DECLINED))

function withNominative (token: Token, declined: RegExp): Token {
  const stem = declined.exec(token.text)?.[1]
  const nominative = stem === undefined ? undefined : WORD_TOKENS.cyrillic(stem)
  return nominative?.kind === 'name' ? withReadings(token, nominative.readings) : token
}

const WITH_KOREAN_YO = memoised((token: Token): Token => mayBeKoreanWord(token.text) ? withReadings(token, koreanYoReadings(token.text)) : token)

function withReadings (token: Token, further: readonly string[]): Token {
  return { ...token, readings: [...new Set([...token.readings, ...further])] }
}
