import { analyseName } from '../analyse.js'
import { canonicalName } from '../text/canonical.js'
import { isInLegalForm } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { isDescription } from './descriptions.js'
import { FORM_OF_ADDRESS, OFFICE_HELD } from './phrase-patterns.js'

/**
 * What stands between a name and an earlier or a later one ("Orvel LLC ex Tolmen", "Orvel, now Tolmen"), or between two parties of a
 * payment ("Orvel LLC via Tolmen Bank"): a small "ex" before a capital, or one behind two words. "Ex-Im" is neither, nor is a street
 * ("via Roma 5").
 */
export const EARLIER_NAME = new RegExp('(?<=[^\\s,]|^\\s*,)[\\s,]+(?:' + [
  '(?:[Ee]x|[Ээ]кс)(?:[.:]?\\s+|-)(?!(?:[Ii]m|[Pp]ort|[Ww]orks)\\b)(?=\\p{Lu}|\\p{Lo}|["«“])',
  '(?<=\\S\\s+\\S+\\s+)EX\\s+(?!(?:IM|PORT|WORKS)\\b)',
  'via\\s+(?=\\p{Lu}[^\\d]*$)',
  '(?<=,\\s*)[Nn]ow\\s+(?=\\p{Lu})'
].join('|') + ')', 'u')
const SEVERAL_WORDS = /\S[\s-]+\S/
const CLOSING = '[\'"’»”)]?'
const OPENING = '[\'"«“(]?'
/**
 * A letter on each side is an abbreviation: J/V, A/C, c/o, d/b/a. "and/or" joins. Behind an apostrophe a letter is the end of a Korean
 * name: Hyo'k-ch'o'l.
 */
const STROKE = new RegExp(`(?<!\\s(?:and|&|и))(?:(?<=[\\p{L}'’]\\p{L}${CLOSING})/(?=${OPENING}\\p{L})|(?<=\\p{L}${CLOSING})/(?=${OPENING}\\p{L}{2}))`, 'iu')
const SEVERAL_NAMES = '\\p{L}+(?:[\\s-]\\p{L}+){1,3}'
/** Also with the office that the person holds: "Ri Tol Men, Director, Tolmen Bank". */
const DIVIDER = `(?:\\s*,\\s*(?:${OFFICE_HELD}\\s*,\\s*)?|\\s[-–—]\\s)`
const FIRM = `(?:${DIVIDER}|\\s+(?:of|from|at)\\s+(?:the\\s+)?)(\\p{L}\\S*\\s[^,]+)$`
/** "Deputy Head of Tolmen Bank" names no person before the firm. */
const PERSON_AND_FIRM = new RegExp(`^(?!${OFFICE_HELD}\\b)(${SEVERAL_NAMES}?)${FIRM}`, 'iu')
/** With a form of address, one name is enough: "Mr. Ri, Tolmen Bank". */
const ADDRESSED_AND_FIRM = new RegExp(`^${FORM_OF_ADDRESS}(\\p{L}+(?:[\\s-]\\p{L}+){0,3}?)${FIRM}`, 'iu')
const FIRM_AND_ADDRESSED = new RegExp(`^(.*[^\\s,])${DIVIDER}${FORM_OF_ADDRESS}(${SEVERAL_NAMES})$`, 'iu')
const JOINT_VENTURE = /^(?:jv|joint venture)\s+(?:of|between)\s+(.+?)\s+(?:and|&)\s+(.+)$/iu

/** The two partners of a joint venture, "JV of Tolmen Center and Orvel LLC"; any other text by itself. */
export function splitPartners (text: string): string[] {
  const [, one, other] = JOINT_VENTURE.exec(text) ?? []
  return one === undefined || other === undefined ? [text] : [one, other]
}

/** A text divided at a stroke without spaces, between two names of several words each: "Import/Export" and "and/or" are one name. */
export function splitAtStroke (text: string): string[] {
  const at = STROKE.exec(text)?.index
  if (at === undefined) return [text]
  const [before, after] = [text.slice(0, at), text.slice(at + 1)]
  if (!SEVERAL_WORDS.test(before) || !SEVERAL_WORDS.test(after) || isDescription(after)) return [text]
  const [last, first] = [canonicalName(before).split(' ').at(-1) ?? '', canonicalName(after).split(' ')[0]]
  return conceptOf(last) !== undefined && conceptOf(first) !== undefined ? [text] : [before, after]
}

/**
 * A person of two to four words that are names, and a firm behind a comma, a dash or "of": "Ri Tol Men, Tolmen Trading Corporation".
 * The person may be told by a form of address, which is left out: "Mr. Ri, Tolmen Bank", "Tolmen Bank, Mr. Ri Tol Men".
 */
export function splitPersonFromFirm (text: string): string[] {
  const [, before, addressed] = FIRM_AND_ADDRESSED.exec(text) ?? []
  if (before !== undefined && addressed !== undefined) return [before, addressed]
  const [, person, firm] = ADDRESSED_AND_FIRM.exec(text) ?? PERSON_AND_FIRM.exec(text) ?? []
  if (person === undefined || firm === undefined || !endsAsFirm(firm) || isDescription(firm)) return [text]
  const { tokens, legalForms } = analyseName(canonicalName(person))
  return legalForms.length === 0 && tokens.every(({ kind }) => kind === 'name') ? [person, firm] : [text]
}

/** Whether a text ends in a word of firms: "Tolmen Land and Sea Transport" is not two persons. */
export function endsAsFirm (text: string): boolean {
  const word = canonicalName(text).split(' ').at(-1) ?? ''
  return isInLegalForm(word) || conceptOf(word) !== undefined
}

/** Whether a text has more than one word. */
export function hasSeveralWords (text: string): boolean {
  return SEVERAL_WORDS.test(text)
}
