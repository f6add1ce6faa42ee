import { mixesAlphabets, unifyAlphabets } from './homoglyphs.js'

const ASCII = /^[\x20-\x7e]*$/
/** ASCII, and letters of one code point that no normal form changes. */
const SIMPLE = /^[\x20-\x7eА-яЁё가-힣一-鿯]*$/
/** Words of such letters in lower case, with single spaces: nothing to do. */
const PLAIN = /^[a-z0-9а-яё가-힣一-鿯]+(?: [a-z0-9а-яё가-힣一-鿯]+)*$/
const APOSTROPHES = /['’‘‛`´ʼʻʹʾʿ′＇]/gu
/** NFKC would make letters of these marks. */
const TRADE_MARKS = /[™℠]/gu
const INVISIBLE = /\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f]/gu
/** Corporate marks that stand alone in brackets: (주) (유) (株) (有). */
const BRACKETED_FORM = /\(\s*([주유株有])\s*\)/gu
const BRACKETED_MEANING: Record<string, string> = { 주: ' 주식회사 ', 유: ' 유한회사 ', 株: ' 株式会社 ', 有: ' 有限会社 ' }
/** "s.a.r.l.", "t. m. g.", "j/v" and "m/s": letters with dots or strokes between them are one abbreviation. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:[./]\s?\p{L})+(?![\p{L}\p{N}])/gu
/** "c&t", "e & c": two single letters around an ampersand are one abbreviation too. */
const AMPERSAND_PAIR = /(?<![\p{L}\p{N}])(\p{L})\s?[&+]\s?(\p{L})(?![\p{L}\p{N}])/gu
/** Engineering and construction, design and construction: builders write them ENC and DNC too, as Korean sounds them (이앤씨). */
const BUILDERS = new Set(['ec', 'dc'])
const DOT = /[.·・ㆍ]/
/** Dots between Hangul syllables part nothing: Korean is written without spaces, and is divided by its words. */
const DOTS_IN_HANGUL = /(?<=\p{Script=Hangul})[.·・ㆍ](?=\p{Script=Hangul})/gu
const SEPARATORS = /[^\p{L}\p{M}\p{N}]+/gu
const SIMPLE_SEPARATORS = /[^a-z0-9а-яё가-힣一-鿯]+/g

/**
 * A name in the form in which it enters the engine: NFKC, lower case, one alphabet a word, invisible
 * characters gone, apostrophes inside words closed up (Ch'olhyo'n is one word), dotted abbreviations closed up
 * and all other punctuation turned into single spaces. Two texts with one canonical form are one question.
 *
 * Empty when the text holds no letter and no digit. `canonicalName(canonicalName(x)) === canonicalName(x)`.
 */
export function canonicalName (text: string): string {
  const name = levelled(text)
  // Closing up can bring letters together that then belong to one alphabet, or to one character: "a.о", "a'" with an accent.
  return ASCII.test(text) || isSettled(name) ? name : settled(name)
}

function settled (name: string): string {
  const again = levelled(name)
  return again === name ? name : settled(again)
}

function isSettled (name: string): boolean {
  return PLAIN.test(name) && !mixesAlphabets(name)
}

function levelled (text: string): string {
  let name = text
  const simple = SIMPLE.test(name) && !mixesAlphabets(name)
  if (simple) {
    name = name.toLowerCase()
    if (PLAIN.test(name)) return name
  } else {
    name = name.replace(TRADE_MARKS, ' ').normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '')
    name = unifyAlphabets(name).normalize('NFC')
  }
  if (name.includes('(')) name = name.replace(BRACKETED_FORM, (_, mark: string) => BRACKETED_MEANING[mark])
  name = name.replace(APOSTROPHES, '')
  if (DOT.test(name)) name = name.replace(DOTS_IN_HANGUL, '')
  if (/[./]/.test(name)) name = name.replace(DOTTED, letters => letters.replace(/[./\s]/gu, ''))
  if (/[&+]/.test(name)) name = name.replace(AMPERSAND_PAIR, (_, first: string, second: string) => first + (BUILDERS.has(first + second) ? 'n' : '') + second)
  return name.replace(simple ? SIMPLE_SEPARATORS : SEPARATORS, ' ').trim()
}
