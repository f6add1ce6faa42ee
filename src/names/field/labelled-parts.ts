import { labelledPart, NAME_LABELS, type LabelledPart } from '../lexicon/name-labels.js'
import { AND, anyOf } from './phrase-patterns.js'

const NO_LETTER = '(?![\\p{L}\\p{N}])'
const PART_LABEL = `(?:${anyOf(NAME_LABELS)})(?:\\((?:s|n|es)\\))?${NO_LETTER}`
/** Between labels of one text: "Surname/Nom", "姓 (Surname)", "Фамилия Имя Отчество", "Имя и отчество". */
const BESIDE = `\\s*[/,&(]\\s*|\\s+(?:(?:${AND})\\s+)?`
/** One label or several for the text behind them, with or without a colon. */
const LABELS = new RegExp(`(?<![\\p{L}\\p{N}])(${PART_LABEL}(?:(?:${BESIDE})${PART_LABEL})*)\\)?(\\s*[:：=])?`, 'giu')
const FIRST = new RegExp(`^[\\P{L}]*${PART_LABEL}`, 'iu')
const EACH = new RegExp(PART_LABEL, 'giu')
const PLURAL = /\(\p{L}+\)$/u
/** A part of a name ends here, if no label follows. */
const END = /[;|\n\d]/u
const OUTER = /^[\s,./:()-]+|[\s,/:()-]+$/gu

/** A text, and the labels before it with what they say. */
interface Entry { labels: string, parts: readonly LabelledPart[], isColoned: boolean, value: string }

/**
 * A person's name from a form that labels its parts, in any order and with or without colons: "Surname/Nom RI Given names/Prénoms TOL
 * MEN", "Фамилия: Орвелов Имя: Иван"; or that has one label for all of them, "Nom/Prénom: RI TOL MEN". The family name stands first,
 * unless all have one label. Undefined for any other text: labels may be names too, so one by itself says nothing.
 */
export function nameOfLabelledParts (text: string): string | undefined {
  if (!FIRST.test(text)) return undefined
  const entries = entriesOf(text)
  const whole = entries.find(entry => isForAll(entry) && isSurelyLabelled(entry))
  if (whole !== undefined) return whole.value
  const valuesOf = (part: LabelledPart) => entries.filter(entry => entry.parts[0] === part && !isForAll(entry)).map(({ value }) => value)
  const [family, given, father] = [valuesOf('family'), valuesOf('given'), valuesOf('father')]
  return family.length === 1 && given.length === 1 ? [...family, ...given, ...father].join(' ') : undefined
}

/** The texts behind the labels, without those that are empty. */
function entriesOf (text: string): Entry[] {
  const found = [...text.matchAll(LABELS)]
  return found.map(({ 0: { length }, 1: labels, 2: colon, index }, i) => ({
    labels,
    parts: (labels.match(EACH) ?? []).flatMap(label => labelledPart(label.replace(PLURAL, '')) ?? []),
    isColoned: colon !== undefined,
    value: text.slice(index + length, found[i + 1]?.index).replace(OUTER, '').split(END, 1)[0].replace(OUTER, '')
  })).filter(({ value }) => value !== '')
}

/** Whether labels are for a family name and more. */
function isForAll ({ parts }: Entry): boolean {
  return parts.includes('family') && (parts.includes('given') || parts.includes('father'))
}

/** Words beside each other may be of a name as well: "Family Name Trading". */
function isSurelyLabelled ({ labels, isColoned }: Entry): boolean {
  return isColoned || labels.includes('/')
}
