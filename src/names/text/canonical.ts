import legalForms from '../../../data/lexicon/legal-forms.json' with { type: 'json' }
import { mixesAlphabets, unifyAlphabets } from './homoglyphs.js'

const ASCII = /^[\x20-\x7e]*$/
/** ASCII, and letters of one code point that no normal form changes. */
const SIMPLE = /^[\x20-\x7eА-яЁё가-힣一-鿯]*$/
/** Words of such letters in lower case with single spaces between them: already canonical, unless alphabets are mixed. */
const PLAIN = /^[a-z0-9а-яё가-힣一-鿯]+(?: [a-z0-9а-яё가-힣一-鿯]+)*$/
const APOSTROPHES = /['’‘‛`´ʼʻʹʾʿ′＇]/gu
/** Removed first, because NFKC would turn these marks into letters. */
const TRADE_MARKS = /[™℠]/gu
/** Format, private-use, unassigned and surrogate code points, fillers and variation selectors. */
const INVISIBLE = /\p{Cf}|\p{Co}|\p{Cn}|\p{Cs}|\u034f|\u115f|\u1160|\u3164|[\ufe00-\ufe0f]/gu
/** Legal forms abbreviated to one character, which stands in brackets: (주) (유) (株) (有). */
const BRACKETED_FORMS = new Map(Object.entries(legalForms.bracketedForms))
const BRACKETED_FORM = new RegExp(`\\(\\s*([${[...BRACKETED_FORMS.keys()].join('')}])\\s*\\)`, 'gu')
/** "s.a.r.l.", "t. m. g.", "j/v" and "m/s": letters with dots or slashes between them are one abbreviation. */
const DOTTED = /(?<![\p{L}\p{N}])\p{L}(?:[./]\s?\p{L})+(?![\p{L}\p{N}])/gu
/** "c&t", "e & c": two single letters around an ampersand or plus sign are one abbreviation too. */
const AMPERSAND_PAIR = /(?<![\p{L}\p{N}])(\p{L})\s?[&+]\s?(\p{L})(?![\p{L}\p{N}])/gu
/** E&C (engineering and construction) and D&C (design and construction), also written ENC and DNC, as Korean says them (이앤씨). */
const BUILDERS = new Set(['ec', 'dc'])
/**
 * A Russian legal form without a space before the name: ЗАОМокран. Only the capitals tell it from the beginning of a word
 * (Заозёрный, Паоло).
 */
const GLUED_FORMS = (legalForms.forms as readonly { gluedAheadTexts?: readonly string[] }[]).flatMap(({ gluedAheadTexts = [] }) => gluedAheadTexts)
const GLUED_FORM = new RegExp(`(?<!\\p{L})(?:${GLUED_FORMS.join('|').toUpperCase()})(?=\\p{Lu}\\p{Ll})`, 'gu')
/** A cheap test: all of them end in one letter. */
const MAY_BE_GLUED = /[OО][A-ZА-ЯЁ][a-zа-яё]/
const DOT = /[.·・ㆍ]/
/** Dots between Hangul syllables are not read as spaces: Korean is divided by the words that are found in it. */
const DOTS_IN_HANGUL = /(?<=\p{Script=Hangul})[.·・ㆍ](?=\p{Script=Hangul})/gu
/** A mark that no letter or digit stands before belongs to nothing: the sign ¨ is a space with a mark. */
const SEPARATORS = /(?:[^\p{L}\p{M}\p{N}]+\p{M}*)+|^\p{M}+/gu
const SIMPLE_SEPARATORS = /[^a-z0-9а-яё가-힣一-鿯]+/g

/**
 * The canonical form of a name, in which it enters the engine: NFKC, lower case, one alphabet per word, no invisible
 * characters. Apostrophes are removed (Ch'olhyo'n is one word), dotted abbreviations are closed up and all other punctuation
 * becomes single spaces. Two texts with the same canonical form are the same question.
 *
 * Empty when the text holds no letter and no digit. `canonicalName(canonicalName(x)) === canonicalName(x)`.
 */
export function canonicalName (text: string): string {
  const name = normalisedOnce(text)
  // Removing a character can bring letters of two alphabets into one word ("a.о"), or a letter and its accent into one character.
  return ASCII.test(text) || isSettled(name) ? name : settled(name)
}

function settled (name: string): string {
  const again = normalisedOnce(name)
  return again === name ? name : settled(again)
}

function isSettled (name: string): boolean {
  return PLAIN.test(name) && !mixesAlphabets(name)
}

function normalisedOnce (text: string): string {
  let name = MAY_BE_GLUED.test(text) ? text.replace(GLUED_FORM, '$& ') : text
  const simple = SIMPLE.test(name) && !mixesAlphabets(name)
  if (simple) {
    name = name.toLowerCase()
    if (PLAIN.test(name)) return name
  } else {
    name = name.replace(TRADE_MARKS, ' ').normalize('NFKC').toLowerCase().normalize('NFKC').replace(INVISIBLE, '')
    name = unifyAlphabets(name).normalize('NFC')
  }
  if (name.includes('(')) name = name.replace(BRACKETED_FORM, (_, mark: string) => ` ${BRACKETED_FORMS.get(mark)} `)
  name = name.replace(APOSTROPHES, '')
  if (DOT.test(name)) name = name.replace(DOTS_IN_HANGUL, '')
  if (/[./]/.test(name)) name = name.replace(DOTTED, letters => letters.replace(/[./\s]/gu, ''))
  if (/[&+]/.test(name)) name = name.replace(AMPERSAND_PAIR, (_, first: string, second: string) => first + (BUILDERS.has(first + second) ? 'n' : '') + second)
  return name.replace(simple ? SIMPLE_SEPARATORS : SEPARATORS, ' ').trim()
}
