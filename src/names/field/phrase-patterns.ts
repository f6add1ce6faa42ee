import lexicon from '../../../data/lexicon/name-field.json' with { type: 'json' }
import { inAllCases } from '../lexicon/russian-declension.js'

const HAN = /\p{Script=Han}/u
/** A pattern for the words that join two names. */
export const AND = 'and|и|und|et|y'

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

/** "Дальневосточное представительство Толмен": words for a part of a firm before its name, in any case, with up to two adjectives. */
export const OFFICE = `(?:(?:[а-яё-]*(?:[сц]к|(?:восточ|запад|север|юж)н)|аккредитованн|постоянн)(?:ий|ый|ое|ого|ому|им|ым|ом)\\s+){0,2}(?:${anyOf(lexicon.branchBefore.flatMap(inAllCases))})`
/** "рабочий Толмен", "рабочему из КНДР Толмену": the trade of a person. */
export const TRADE = `(?:${anyOf(lexicon.trades.flatMap(inAllCases))})(?:\\s+(?:из\\s+)?кндр)?`

/**
 * Phrases of the lexicon that show that a field holds more than one name. Every name asked about is tested, in lower case; most
 * contain none.
 */
export const HINT = hint()

function hint (): RegExp {
  const { otherName, beforeColon, facts, branchOf, noteBefore, shipOf, ownerAfter, ownerBefore } = lexicon
  const inside = [...otherName, ...beforeColon, ...facts, ...branchOf, ...ownerAfter]
  const first = [...branchOf, ...noteBefore, ...shipOf, ...ownerBefore]
  return new RegExp([
    `[\\s,(（[*-](?:${anyOf(inside.filter(text => !HAN.test(text)))})(?![a-zа-яё])`,
    anyOf(inside.filter(text => HAN.test(text))),
    `^(?:${anyOf(first.filter(isSpaced))}|${OFFICE}|${TRADE})[\\s.]`,
    `^(?:${anyOf(first.filter(text => !isSpaced(text)))})`
  ].join('|'))
}

/** Whether a phrase is written apart from the words beside it; Hangul and Chinese characters need not be. */
export function isSpaced (text: string): boolean {
  return /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(text)
}

/** The last words of clerks' notes and of parts of a firm, in lower case. A field that ends in none of them ends in no such thing. */
export const LAST_WORDS: ReadonlySet<string> = new Set([...lexicon.remarks, ...lexicon.parts].map(text => text.split(' ').at(-1)!))
