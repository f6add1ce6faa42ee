import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { analyseName } from '../analyse.js'
import { canonicalName } from '../text/canonical.js'
import { KOREAN_SURNAMES } from '../person/korean-surnames.js'
import { isInLegalForm } from '../lexicon/legal-forms.js'
import { conceptOf } from '../lexicon/lexicon.js'
import { isBranchForm, PARTS_OF_FIRMS } from '../lexicon/parts-of-firms.js'
import { countryOf, type Token } from '../words/token.js'
import { ADDRESSED, BEFORE, BRANCH_OF, CODED, DELIVERED, ENDS, LABELLED, LAST_PARTS, NOTE_BEFORE, NUMBERED, OF, OTHER_FACT, OWNER_AFTER, OWNER_BEFORE, POSSESSOR, REMARK, SHIP, SHIP_BEFORE, SHIP_WITHIN, TRADE_BEFORE, VOYAGE } from './addition-patterns.js'
import type { NameKind } from './name-kind.js'
import { LAST_WORDS } from './phrase-patterns.js'
import { withoutUnspacedNotes } from './unspaced-notes.js'

const COUNTRY_CODES = new Map(Object.entries(lexicon.countryCodes))
const REMARKS = new Set(lexicon.remarks.map(canonicalName))
/** Words of addresses, accounts and payments. */
export const WORDS: ReadonlySet<string> = new Set(lexicon.words)
/** Concepts that name a part of a firm, or a place where it works. */
const PARTS = new Set([...PARTS_OF_FIRMS, 'city', 'region-area', 'industrial-park'])
/** "Vladivostok Branch No 2". */
const FIGURE_LAST = /\d$/
/** Kinds of words that say where or which. */
const WHERE = new Set(['place', 'country', 'number', 'connective'])
/** What any firm has a department for; others are bodies of their own ("Munitions Industry Department"). */
const DEPARTMENTS = new Set(lexicon.departments)
const DEPARTMENT = 'department'
/** Syllables of a Korean's name before its last one: the family name, and the first of the given name. */
const BEFORE_LAST_SYLLABLE = 2
/** No address has more parts. */
const MOST_ADDITIONS = 8

/**
 * A name without what stands before and behind it and is no part of it.
 * @param kind whom the text names: no person is called by a word for a ship, and many Koreans' names end in it (철호)
 * @param cut is called with each part that says where something is
 */
export function withoutAdditions (text: string, kind: NameKind, cut: (addition: string) => void): string {
  let name = text.split(OTHER_FACT, 1)[0]
  name = NUMBERED.exec(name)?.[1] ?? name
  name = NOTE_BEFORE.exec(name)?.[1] ?? name
  name = LABELLED.exec(name)?.[1] ?? name
  name = kind === 'firm' ? aroundBody(name) : aroundPerson(name)
  name = POSSESSOR.exec(name)?.[1] ?? name
  name = withoutUnspacedNotes(name, kind)
  const [, where, whole] = OF.test(name) ? BRANCH_OF.exec(name) ?? [] : []
  if (where !== undefined && whole !== undefined && (where.trim() === '' || isAddition(where))) name = whole
  name = BEFORE.exec(name)?.[1] ?? name
  for (let additions = 0; additions < MOST_ADDITIONS; additions++) {
    const shorter = withoutEnd(name, kind, cut)
    if (shorter === undefined || !(isName(shorter) || isShip(text))) break
    name = shorter
  }
  return kind === 'firm' ? withoutShip(name) : name
}

/** A firm's or a ship's name without words that only such names have around them. */
function aroundBody (text: string): string {
  const name = SHIP_WITHIN.exec(text)?.[1] ?? text
  return VOYAGE.exec(name)?.[1] ?? name
}

/** A person's name without trade and form of address before it. */
function aroundPerson (text: string): string {
  const name = TRADE_BEFORE.exec(text)?.[1] ?? text
  return ADDRESSED.exec(name)?.[1] ?? name
}

/** The name of a body without the state, the party or the army that it belongs to; the text where it names none. */
export function withoutOwner (text: string): string {
  return OWNER_BEFORE.exec(text)?.[1] ?? OWNER_AFTER.exec(text)?.[1] ?? text
}

/** A name without one addition at its end; undefined where it has none. */
function withoutEnd (name: string, kind: NameKind, cut: (addition: string) => void): string | undefined {
  const mayEndInNote = LAST_WORDS.has(lastWordOf(name))
  const [, unremarked] = mayEndInNote ? REMARK.exec(name) ?? [] : []
  if (unremarked !== undefined) return unremarked
  const [, undelivered, port] = DELIVERED.exec(name) ?? []
  if (undelivered !== undefined && port !== undefined && tellsWhere(port)) return undelivered
  const [, uncoded, behindMark, behindSpace = ''] = CODED.exec(name) ?? []
  const code = behindMark ?? behindSpace
  if (uncoded !== undefined && COUNTRY_CODES.has(code)) {
    cut(code)
    return uncoded
  }
  for (const [hint, pattern] of mayEndInNote || FIGURE_LAST.test(name) ? [...ENDS, [LAST_PARTS, LAST_PARTS] as const] : ENDS) {
    if (!hint.test(name)) continue
    const [, before, end] = pattern.exec(name) ?? []
    if (before === undefined || end === undefined || !(tellsWhere(end) || (kind === 'person' && isOrigin(end)))) continue
    cut(end)
    return before
  }
}

function withoutShip (name: string): string {
  return shipOf(name) ?? name
}

/** The name before the word for ship; undefined without that word, and for a Korean's name that ends like it (류명호). */
function shipOf (text: string): string | undefined {
  const [, korean, chinese, other] = SHIP.exec(text) ?? []
  return korean?.length === BEFORE_LAST_SYLLABLE && KOREAN_SURNAMES.has(korean[0]) ? undefined : korean ?? chinese ?? other
}

/**
 * Whether a text is a ship's name with its prefix, or with the word for ship or a voyage behind it, or holds one with its prefix. It may
 * be a place or a number.
 */
export function isShip (text: string): boolean {
  return SHIP_BEFORE.test(text) || SHIP_WITHIN.test(text) || shipOf(text) !== undefined || VOYAGE.test(text)
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

/** Whether a text, as the end of a field, says where something is or what a clerk notes. */
export function tellsWhere (end: string): boolean {
  return mayBeAddition(end) && (isAddition(end) || isStreet(end))
}

/** Whether a text says where a person is from, and what else the person is: "a North Korean diplomat". */
function isOrigin (text: string): boolean {
  if (!SEVERAL_WORDS.test(text)) return false
  const [origin, ...others] = analyseName(canonicalName(text.replace(ARTICLE, ''))).tokens
  return origin?.kind === 'country' && others.length > 0
}

const ARTICLE = /^(?:an?|the)\s+/iu
const SEVERAL_WORDS = /\S\s+\S/u

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
  if (!legalForms.every(isBranchForm)) return false
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
  return tokens.flatMap(token => countryOf(token) ?? [])
}
