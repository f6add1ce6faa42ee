import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { analyseName } from '../analyse.js'
import { canonicalName } from '../canonical.js'
import { isInLegalForm } from '../legal-forms.js'
import { conceptOf } from '../lexicon.js'
import type { Token } from '../token.js'
import { anyOf, isSpaced, LAST_WORDS } from './phrases.js'

/** Patterns for an addition at the end of a text. Each has a cheap test first, which rules out most texts. */
const ENDS: readonly (readonly [hint: RegExp, end: RegExp])[] = [
  [/[)）\]]\s*$/u, /^(.*\S)\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u],
  [/[,，;|]|\s[-–—/]\s/u, /^(.*\S)\s*(?:[,，;|]|\s[-–—/]\s)\s*(\S.*)$/u],
  [/\s(?:in|at|в)\s/iu, /^(.*\S)\s+(?:in|at|в)\s+(\S+(?:\s\S+)?)$/iu]
]
const LAST_PARTS = new RegExp(`^(.*\\S)\\s+(\\S+\\s+(?:${anyOf(lexicon.parts)}))$`, 'iu')
/** From here on a text is no name: whom to write to, where to call, a number, a date, an e-mail or web address. */
const OTHER_FACT = new RegExp(`(?<![\\s,(-])[\\s,(-]+(?:(?:${anyOf(lexicon.beforeColon)})\\s*[:.]|(?:${anyOf(lexicon.facts)})(?![\\p{L}\\p{N}])` +
  '|(?:от|dated)\\s+\\d|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2}|\\d{7,}|\\S+@\\S+|www\\.|https?:)', 'iu')
const LABEL = /^\s*\p{L}+(?:\s\p{L}+){0,2}\s?[:：]\s*(\S.*)$/u
/** "Beneficiary Tolmen Ltd", "договор с ООО Толмен": what a paper says of the party that it names. */
const NOTE_BEFORE = new RegExp(`^(?:(?:${anyOf(lexicon.noteBefore.filter(isSpaced))})(?![\\p{L}\\p{N}])[\\s:.–—-]*|(?:${anyOf(lexicon.noteBefore.filter(text => !isSpaced(text)))})[\\s:：]*)(\\S.*)$`, 'iu')
/** "12) Tolmen", "0001234 Tolmen": the number of a line or an account. */
export const NUMBERED = /^[№#]?\s?(?:\d{1,4}[.)]|0\d{2,9}|\d{5,10})\s+(\D.*)$/u
/** "Tolmen Ltd, RUS", "Tolmen Ltd/RU", "Tolmen Ltd PRK". */
export const CODED = /^(.*\S)(?:\s*[,/]\s*([A-Z]{2,3})|\s+([A-Z]{3}|KP))$/u
const COUNTRY_CODES = new Map(Object.entries(lexicon.countryCodes))
const BRANCH_OF = new RegExp(`^(.*?)(?<![\\p{L}\\p{N}])(?:${anyOf(lexicon.branchOf)})\\s+(\\S.*)$`, 'iu')
const SHIP_PREFIX = `(?:${anyOf(lexicon.shipOf)})[\\s.]+`
const SHIP_BEFORE = new RegExp(`^${SHIP_PREFIX}\\S`, 'iu')
const OF = /\sof\s/iu
const BEFORE = new RegExp(`^(?:(?:${anyOf(lexicon.branchBefore)})\\s+|${SHIP_PREFIX})(\\S.*)$`, 'iu')
/** The state, the party or the army that a body belongs to, as papers add it: "Office 39 of the Workers' Party of Korea", 조선로동당 39호실. */
const OWNER_AFTER = new RegExp(`^(.*?\\S)[\\s,(]+(?:${anyOf(lexicon.ownerAfter)})[\\s.)]*$`, 'iu')
const OWNER_BEFORE = new RegExp(`^(?:(?:${anyOf(lexicon.ownerBefore.filter(isSpaced))})\\s+|(?:${anyOf(lexicon.ownerBefore.filter(text => !isSpaced(text)))})\\s*)(\\S.*)$`, 'iu')
/** A ship by its name in Korean and in Chinese. */
const SHIP = /^(\p{Script=Hangul}{2,})호$|^(\p{Script=Han}{2,})[号號轮輪]$/u
const REMARK = new RegExp(`^(.*\\S)[\\s,*-]+(?:${anyOf(lexicon.remarks)})[\\s!*.]*$`, 'iu')
const REMARKS = new Set(lexicon.remarks.map(canonicalName))
const WORDS = new Set(lexicon.words)
/** Concepts that name a part of a firm, or a place where it works. */
const PARTS = new Set(['branch', 'office', 'representative', 'site', 'headquarters', 'warehouse', 'department', 'city', 'region-area', 'industrial-park'])
/** Kinds of words that say where or which. */
const WHERE = new Set(['place', 'country', 'number', 'connective'])
/** What any firm has a department for; others are bodies of their own ("Munitions Industry Department"). */
const DEPARTMENTS = new Set(lexicon.departments)
const DEPARTMENT = 'department'
/** No address has more parts. */
const MOST_ADDITIONS = 8
const PLACE_ID = /^([A-Z]{2})(?:-|$)/

/**
 * A name without what stands before and behind it and is no part of it.
 * @param kind whom the text names: no person is called by a word for a ship, and many Koreans' names end in it (철호)
 * @param cut is called with each part that says where something is
 */
export function withoutAdditions (text: string, kind: 'firm' | 'person', cut: (addition: string) => void): string {
  let name = text.split(OTHER_FACT, 1)[0]
  name = NUMBERED.exec(name)?.[1] ?? name
  name = NOTE_BEFORE.exec(name)?.[1] ?? name
  name = LABEL.exec(name)?.[1] ?? name
  const [, where, whole] = OF.test(name) ? BRANCH_OF.exec(name) ?? [] : []
  if (where !== undefined && whole !== undefined && (where.trim() === '' || isAddition(where))) name = whole
  name = BEFORE.exec(name)?.[1] ?? name
  for (let additions = 0; additions < MOST_ADDITIONS; additions++) {
    const shorter = withoutEnd(name, cut)
    if (shorter === undefined || !(isName(shorter) || isShip(text))) break
    name = shorter
  }
  return kind === 'firm' ? withoutShip(name) : name
}

/** The name of a body without the state, the party or the army that it belongs to; the text where it names none. */
export function withoutOwner (text: string): string {
  return OWNER_BEFORE.exec(text)?.[1] ?? OWNER_AFTER.exec(text)?.[1] ?? text
}

/** A name without one addition at its end; undefined where it has none. */
function withoutEnd (name: string, cut: (addition: string) => void): string | undefined {
  const mayEndInNote = LAST_WORDS.has(lastWordOf(name))
  const [, unremarked] = mayEndInNote ? REMARK.exec(name) ?? [] : []
  if (unremarked !== undefined) return unremarked
  const [, uncoded, behindMark, behindSpace = ''] = CODED.exec(name) ?? []
  const code = behindMark ?? behindSpace
  if (uncoded !== undefined && COUNTRY_CODES.has(code)) {
    cut(code)
    return uncoded
  }
  for (const [hint, pattern] of mayEndInNote ? [...ENDS, [LAST_PARTS, LAST_PARTS] as const] : ENDS) {
    if (!hint.test(name)) continue
    const [, before, end] = pattern.exec(name) ?? []
    if (before === undefined || end === undefined || !mayBeAddition(end) || !(isAddition(end) || isStreet(end))) continue
    cut(end)
    return before
  }
}

function withoutShip (name: string): string {
  const [, korean, chinese] = SHIP.exec(name) ?? []
  return korean ?? chinese ?? name
}

/** Whether a text is a ship's name with its prefix, or with the word for ship behind it. That name may be a place or a number. */
export function isShip (text: string): boolean {
  return SHIP_BEFORE.test(text) || SHIP.test(text)
}

/** Whether a text may be a name by itself: not a place alone, nor a mere legal form as in "(Pty) Ltd", nor a number or a note. */
export function isName (text: string): boolean {
  const canonical = canonicalName(text)
  return !REMARKS.has(canonical) && !beginsWithOtherFact(text) && analyseName(canonical).tokens.some(({ kind, text }) => !WHERE.has(kind) && !WORDS.has(text))
}

/** `OTHER_FACT` looks for a fact behind something else, so a full stop and a space are put before the text. */
function beginsWithOtherFact (text: string): boolean {
  return OTHER_FACT.exec(`. ${text}`)?.index === 1
}

/** A cheap test of the last word alone, which rules out most ends: "KIM, Yong Chol". */
function mayBeAddition (end: string): boolean {
  const word = lastWordOf(end)
  return word === '' || WORDS.has(word) || conceptOf(word) !== undefined || isInLegalForm(word)
}

/** The last word in lower case; empty for figures and for scripts without spaces. */
function lastWordOf (text: string): string {
  const word = text.slice(text.trimEnd().lastIndexOf(' ') + 1).toLowerCase().replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
  return WORD.test(word) ? word : ''
}

const WORD = /^[\p{Script=Latin}\p{Script=Cyrillic}'’-]+$/u

/** Whether a text says nothing but where something is, which part of a firm it is, or what a clerk notes. */
function isAddition (text: string): boolean {
  const canonical = canonicalName(text)
  if (canonical === '' || REMARKS.has(canonical)) return true
  const { tokens, legalForms } = analyseName(canonical)
  if (legalForms.some(({ family }) => family !== 'branch')) return false
  return tokens.every(tellsNoName) || (tokens.at(-1)?.concept === DEPARTMENT && tokens.slice(0, -1).every(({ text }) => DEPARTMENTS.has(text)))
}

/** Whether a text is a street ("No. 5 Lenin Street"): it has a number and a word of addresses, and no word for a trade. */
function isStreet (text: string): boolean {
  const { tokens } = analyseName(canonicalName(text))
  return tokens.some(({ kind }) => kind === 'number') && tokens.some(({ text }) => WORDS.has(text)) && !tokens.some(({ kind }) => kind === 'activity')
}

function tellsNoName ({ text, kind, concept = '' }: Token): boolean {
  return WHERE.has(kind) || PARTS.has(concept) || WORDS.has(text)
}

/**
 * The ISO alpha-2 codes of the countries and of those of the places in an addition. None for "Korea", which may be either, and
 * none where it is a branch that is there.
 */
export function countriesIn (addition: string): string[] {
  const coded = COUNTRY_CODES.get(addition)
  if (coded !== undefined) return [coded]
  const { tokens, legalForms } = analyseName(canonicalName(addition))
  if (legalForms.length > 0 || tokens.some(({ concept = '' }) => PARTS.has(concept))) return []
  return tokens.flatMap(({ kind, concept = '' }) => kind === 'country' || kind === 'place' ? PLACE_ID.exec(concept)?.[1] ?? [] : [])
}
