import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { BETWEEN_NAMES } from '../lexicon/connectives.js'
import { inAllCases } from '../lexicon/russian-declension.js'

const HAN = /\p{Script=Han}/u
/** A pattern for what stands between two parties and in no name of one: "and/or". */
export const AND_OR = '(?:and|&)\\/or|и\\/или'
/** A pattern for the words that join two names. */
export const AND = `${AND_OR}|${BETWEEN_NAMES.join('|')}`

/** A pattern for any of these phrases. The longest come first, so that "formerly known as" is not read as "formerly". */
export function anyOf (texts: readonly string[]): string {
  return [...texts].sort((a, b) => b.length - a.length).map(escaped).join('|')
}

function escaped (text: string): string {
  return text.replace(/\//g, '\\/').replace(/'/g, "['’]").replace(/\./g, '\\.?').replace(/\s+/g, '\\s+')
}

/**
 * A pattern for any of these phrases between two texts, with what sets it apart from them: a space, a comma or a bracket before
 * it, and a space or a colon after it. A Chinese phrase needs neither.
 */
export function between (texts: readonly string[]): RegExp {
  const unspaced = texts.filter(text => HAN.test(text))
  const spaced = texts.filter(text => !HAN.test(text))
  return new RegExp(`(?<![\\s,，;(（[])[\\s,，;(（[]+(?:${anyOf(spaced)})[\\s.:-]+|(?<![\\s,，(（[])[\\s,，(（[]*(?:${anyOf(unspaced)})[\\s.:：]*`, 'iu')
}

const NORTH_KOREAN = anyOf(lexicon.northKorean.flatMap(inAllCases))
/** "Дальневосточное представительство Толмен": words for a part of a firm before its name, in any case, with up to two adjectives. */
export const OFFICE = `(?:(?:[а-яё-]*(?:[сц]к|(?:восточ|запад|север|юж)н)|аккредитованн|постоянн)(?:ий|ый|ое|ого|ому|им|ым|ом)\\s+){0,2}(?:${anyOf(lexicon.branchBefore.flatMap(inAllCases))})`
/** "рабочий Толмен", "рабочему из КНДР Толмену", "North Korean diplomat Tolmen": the trade of a person. */
export const TRADE = `(?:(?:${NORTH_KOREAN})\\s*)?(?:${anyOf(lexicon.trades.flatMap(inAllCases))})(?:\\s+(?:из\\s+)?кндр)?`
const OFFICERS = `(?:${anyOf(lexicon.officers)})s?`
const RANKS = `(?:(?:${anyOf(lexicon.officerRanks)})[\\s-]+){0,2}`
/** "Deputy Director": an office by itself. */
export const OFFICE_HELD = RANKS + OFFICERS
/** "Deputy Head of", "Master and Owners of the", "директору": what somebody is in a firm or on a ship, before its name. */
export const OFFICER = `(?:${OFFICE_HELD}(?:\\s*(?:,|${AND}|&)\\s*${OFFICERS})?\\s+(?:of|at)(?:\\s+the)?|` +
  `${anyOf(lexicon.officersInRussian.flatMap(inAllCases))})`
/** "Mr. ", "Señora ": how a person is addressed, before the name. */
export const FORM_OF_ADDRESS = `(?:dear\\s+)?(?:${anyOf(lexicon.formsOfAddress)})(?:\\.\\s*|\\s+)`
const SHIP_WORD = `(?:(?:${anyOf(lexicon.shipOf)})[\\s.]+|m\\/[vt](?=\\p{L}))`
/** "M/V ", "North Korean vessel ", "Togo-flagged ": the word for a ship before its name, and its flag. */
export const SHIP_PREFIX = `(?:\\p{L}+(?:\\s\\p{L}+)?[\\s-]flagged\\s+${SHIP_WORD}?|(?:(?:${NORTH_KOREAN})\\s+)?(?:the\\s+)?${SHIP_WORD})`

/**
 * Phrases of the lexicon that show that a field holds more than one name. Every name asked about is tested, in lower case; most
 * contain none.
 */
export const HINT = hint()

function hint (): RegExp {
  const { otherName, beforeColon, facts, numberedFacts, deliveries, branchOf, noteBefore, shipWithin, ownerAfter, ownerBefore } = lexicon
  const inside = [...otherName, ...beforeColon, ...facts, ...numberedFacts, ...deliveries, ...branchOf, ...shipWithin, ...ownerAfter]
  const first = [...branchOf, ...noteBefore, ...ownerBefore]
  return new RegExp([
    `[\\s,(（[*-](?:${anyOf(inside.filter(text => !HAN.test(text)))})(?![a-zа-яё])`,
    anyOf(inside.filter(text => HAN.test(text))),
    `^(?:${anyOf(first.filter(isSpaced))}|${OFFICE}|${TRADE}|${OFFICER})[\\s.]`,
    `^(?:${SHIP_PREFIX}|${FORM_OF_ADDRESS})`,
    `^(?:${anyOf(first.filter(text => !isSpaced(text)))})`
  ].join('|'), 'u')
}

/** Whether a phrase is written apart from the words beside it; Hangul and Chinese characters need not be. */
export function isSpaced (text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)
}

/** The last words of clerks' notes and of parts of a firm, in lower case. A field that ends in none of them ends in no such thing. */
export const LAST_WORDS: ReadonlySet<string> = new Set([...lexicon.remarks, ...lexicon.parts].map(text => text.split(' ').at(-1)!))
