import lexicon from '../../data/lexicon/name-field.json' with { type: 'json' }
import { analyseName } from './analyse.js'
import { canonicalName } from './canonical.js'
import { canonicalPersonName } from './initials.js'
import type { Token } from './token.js'

/** No field holds more names than this besides the whole. */
const MOST_NAMES = 6

/** What a text holds that holds more than one name and nothing else; a comma before a legal form is part of the name. */
const PUNCTUATION = /[,，;；|()[\]（）]|\s(?:[-–—/]|in|at|в|In|At|В|IN|AT)\s/
const FORM_AFTER_COMMA = /,\s*(?:ltd|limited|inc|llc|corp|s\.?a)\b\.?/giu
const BRACKETED = /[(（[]([^()（）[\]]*)[)）\]]/u
const DIVIDER = /\s[/|]\s|[;；]/u
/** What sets the end of a text apart from the rest. */
const LAST_PART = /^(.*\S)\s*(?:[,，;|]|\s[-–—/]\s)\s*(\S.*)$/u
const LAST_BRACKETS = /^(.*\S)\s*[(（[]([^()（）[\]]*)[)）\]]\s*$/u
const LAST_PLACE = /^(.*\S)\s+(?:in|at|в)\s+(\S+(?:\s\S+)?)$/iu

const LAST_PARTS = new RegExp(`^(.*\\S)\\s+(\\S+\\s+(?:${phrases(lexicon.parts)}))$`, 'iu')

/** A word of three letters or more with a nought or a one among or between them. */
const MISREAD = /(?<![\p{L}\p{N}])(?=[01]*\p{Script=Latin}[01]*\p{Script=Latin}[01]*\p{Script=Latin})(?=\p{L}*[01])[\p{Script=Latin}01]+(?![\p{L}\p{N}])/u
const FIGURE = /[01]/
const MISREADS = new RegExp(MISREAD, 'gu')

const OTHER_NAME = otherName(lexicon.otherName)
const NAME_IN_BRACKETS = new RegExp(`^(?:${phrases(lexicon.otherNameInBrackets)})(?:[\\s.:]+|(?=\\p{Script=Han}))`, 'iu')
/** What follows is no name: whom to write to, where to call, when a person was born. */
const OTHER_FACT = new RegExp(`[\\s,(-]+(?:(?:${phrases(lexicon.beforeColon)})\\s*[:.]|(?:${phrases(lexicon.facts)})(?![\\p{L}\\p{N}]))`, 'iu')
const BRANCH_OF = new RegExp(`^(.*?)(?<![\\p{L}\\p{N}])(?:${phrases(lexicon.branchOf)})\\s+(\\S.*)$`, 'iu')
const BRANCH_BEFORE = new RegExp(`^(?:${phrases(lexicon.branchBefore)})\\s+(\\S.*)$`, 'iu')
const REMARK = new RegExp(`^(.*\\S)[\\s,*-]+(?:${phrases(lexicon.remarks)})[\\s!*.]*$`, 'iu')
/** With what any of these phrases begins; tells at once that most texts hold none. */
const HINT = hintOf([...lexicon.otherName, ...lexicon.beforeColon, ...lexicon.facts, ...lexicon.branchOf, ...lexicon.branchBefore, ...lexicon.parts, ...lexicon.remarks])
const WORDS = new Set(lexicon.words)
const REMARKS = new Set(lexicon.remarks.map(canonicalName))
/** What a part of a firm is called by, or where it is. */
const PARTS = new Set(['branch', 'office', 'representative', 'site', 'headquarters', 'warehouse', 'department', 'city', 'region-area', 'industrial-park'])
/** One letter in brackets, as in (주), is no name. */
const SHORTEST_NAME = 2
const DEPARTMENT = 'department'

/**
 * The names that a text may hold besides the whole of it, in canonical form: what a clerk wrote into the field of a name is often two
 * names ("Tolmen Trading (formerly Orvel Ltd)"), or a name with the firm's address, department or a note of the clerk's behind it
 * ("Tolmen Trading, Vladivostok, Russia", "Tolmen Trading - DO NOT USE"). Each is then asked about by itself too. Empty for most texts.
 *
 * @param of whom the field names. Of a person, what stands in brackets is hardly a name by itself, nor is one word: "John (Jack) Smith"
 */
export function namesWithin (text: string, of: 'firm' | 'person' = 'firm'): string[] {
  if (!mayHoldMore(text)) return []
  const canonicalOf = of === 'person' ? canonicalPersonName : canonicalName
  const names = new Set<string>()
  const whole = canonicalOf(text)
  for (const part of parts(text, of === 'firm')) {
    for (const name of [part, withoutAdditions(part), withLetters(part)]) {
      const canonical = canonicalOf(name)
      if (canonical === '' || canonical === whole || isAddition(name) || (of === 'person' && !canonical.includes(' '))) continue
      names.add(canonical)
    }
  }
  return [...names].slice(0, MOST_NAMES)
}

/** Whether a text may hold more than a name; false for most, at once. */
export function mayHoldMore (text: string): boolean {
  return PUNCTUATION.test(text.includes(',') ? text.replace(FORM_AFTER_COMMA, '') : text) || HINT.test(text.toLowerCase()) || (FIGURE.test(text) && MISREAD.test(text))
}

/** A text, or the names that it is divided into, each also without its brackets, and what stands in them. */
function parts (text: string, inBrackets: boolean): string[] {
  const divided = text.split(OTHER_NAME).flatMap(part => part.split(DIVIDER)).map(closed).filter(part => part !== '')
  const all = divided.length > 1 ? divided : [text]
  return all.flatMap(part => {
    const [brackets, inner] = BRACKETED.exec(part) ?? []
    if (brackets === undefined || inner === undefined || canonicalName(inner).length < SHORTEST_NAME) return [part]
    const named = inner.replace(NAME_IN_BRACKETS, '')
    return [part, part.replace(brackets, ' ').trim(), ...(inBrackets || named !== inner ? [named] : [])]
  })
}

/** A text without a bracket that was opened in it and closed in another part, or the other way round. */
function closed (text: string): string {
  const trimmed = text.trim()
  if (BRACKETED.test(trimmed)) return trimmed
  return trimmed.replace(/[(（[\])）]/gu, ' ').trim()
}

/** A name without what stands before and behind it and is no part of it. */
function withoutAdditions (text: string): string {
  let name = text.split(OTHER_FACT, 1)[0]
  const branch = BRANCH_OF.exec(name)
  if (branch !== null && (branch[1].trim() === '' || isAddition(branch[1]))) name = branch[2]
  name = BRANCH_BEFORE.exec(name)?.[1] ?? name
  for (;;) {
    const shorter = withoutLast(name)
    if (shorter === undefined || canonicalName(shorter) === '' || isAddition(shorter)) return name
    name = shorter
  }
}

function withoutLast (name: string): string | undefined {
  const remark = REMARK.exec(name)
  if (remark !== null) return remark[1]
  for (const pattern of [LAST_BRACKETS, LAST_PART, LAST_PLACE, LAST_PARTS]) {
    const [, before, last] = pattern.exec(name) ?? []
    if (before !== undefined && last !== undefined && (isAddition(last) || isStreet(last))) return before
  }
}

/** A text with the figures in its words as the letters that a scanner may have misread: "K0RY0", "Apo11on". */
function withLetters (text: string): string {
  return text.replace(MISREADS, word => word.replaceAll('0', 'o').replaceAll('1', 'l'))
}

/** Whether a text says nothing but where something is, which part of a firm it is, or what a clerk notes. */
function isAddition (text: string): boolean {
  const canonical = canonicalName(text)
  if (canonical === '' || REMARKS.has(canonical)) return true
  const { tokens, legalForms } = analyseName(canonical)
  if (legalForms.some(({ family }) => family !== 'branch')) return false
  if (tokens.at(-1)?.concept === DEPARTMENT) return tokens.every(({ kind }) => kind !== 'name' && kind !== 'country')
  return tokens.every(tellsNoName)
}

/** "No. 5 Lenin Street": a number and a word of addresses; of a firm's trade there is nothing in one. */
function isStreet (text: string): boolean {
  const { tokens } = analyseName(canonicalName(text))
  return tokens.some(({ kind }) => kind === 'number') && tokens.some(({ text }) => WORDS.has(text)) && !tokens.some(({ kind }) => kind === 'activity')
}

function tellsNoName ({ text, kind, concept = '' }: Token): boolean {
  return kind === 'place' || kind === 'country' || kind === 'number' || kind === 'connective' || PARTS.has(concept) || WORDS.has(text)
}

/** Where one name ends and another begins; Chinese is written without spaces. */
function otherName (texts: readonly string[]): RegExp {
  const unspaced = texts.filter(text => /\p{Script=Han}/u.test(text))
  const spaced = texts.filter(text => !unspaced.includes(text))
  return new RegExp(`[\\s,，;(（[]+(?:${phrases(spaced)})(?:[\\s.:]+)|[\\s,，(（[]*(?:${phrases(unspaced)})[\\s.:：]*`, 'iu')
}

/** The longest first, so that "formerly known as" is not read as "formerly". */
function phrases (texts: readonly string[]): string {
  return [...texts].sort((a, b) => b.length - a.length)
    .map(text => text.replace(/[/]/g, '\\/').replace(/\./g, '\\.?').replace(/\s+/g, '\\s+')).join('|')
}

/** The first words of phrases behind anything that parts words; Chinese ones wherever they stand. In lower case. */
function hintOf (texts: readonly string[]): RegExp {
  const first = [...new Set(texts.map(text => text.split(' ', 1)[0].replace(/\./g, '\\.?').replace(/\//g, '\\/')))]
  const unspaced = first.filter(word => /\p{Script=Han}/u.test(word))
  return new RegExp(`[\\s,(（[*-](?:${first.filter(word => !unspaced.includes(word)).join('|')})|^(?:${[...lexicon.branchOf, ...lexicon.branchBefore].map(text => text.split(' ', 1)[0]).join('|')})|${unspaced.join('|')}`)
}
