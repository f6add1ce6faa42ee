import { plainFigures } from '../text/figures.js'
import type { Concept } from '../lexicon/concepts.js'
import { conceptOf } from '../lexicon/lexicon.js'
import type { Run, Script } from '../text/scripts.js'
import { segment } from './segment.js'
import { isTens, romanNumber, speltNumber, withTensInFigures } from './spelt-numbers.js'

/** "2nd", "2е", "no5": figures with the letters that make them an ordinal or a number of a series. */
const LETTERED = /^(?:no)?(\d+)(?:st|nd|rd|th|й|я|е|ая|ой|ый|го)?$/
/** A number in words or a Roman numeral. */
const IN_LETTERS = /^\p{L}+$/u
/** Such letters as a word of their own: "38 th", "38-й". */
const ENDING = /^(?:й|я|е|ая|ой|ый|го|th)$/
/** English endings that count only after the figures that they fit: "st" after 21, not after 11. */
const ENGLISH_ENDING = new Map([['st', /(?<!1)1$/], ['nd', /(?<!1)2$/], ['rd', /(?<!1)3$/]])
/** What Korean (also romanised) and Chinese write before and after a number of a series: 제38호, 第38号. */
const BEFORE: Partial<Record<Script, RegExp>> = { hangul: /제$/u, han: /第$/u, latin: /^(?:che|je)$/ }
const AFTER: Partial<Record<Script, RegExp>> = { hangul: /^호(?!실)/u, han: /^[号號]/u }

/**
 * The runs of a name with every number of a series reduced to its figures: 조선제2건설 becomes 조선, 2 and 건설. "No. 39" and "2nd"
 * lose what belongs to the number, and "Ryonhap II" ends in 2. So does "Ryonhap Two"; before other words, as in "Five Star", a small
 * number in words is a name.
 */
export function withPlainNumbers (spelt: readonly Run[]): Run[] {
  const runs = withTensInFigures(spelt)
  const figures = runs.map((run, i) => figuresOf(run, i > 0) ?? (i > 0 && i === runs.length - 1 ? speltNumber(run.text) : undefined))
  if (figures.every(number => number === undefined)) return [...runs]
  const plain: Run[] = []
  runs.forEach((run, i) => {
    const number = figures[i]
    if (number !== undefined) {
      const written = run.written ?? (IN_LETTERS.test(run.text) ? run.text : undefined)
      plain.push({ text: number, script: 'digit', ...written !== undefined && { written } })
      return
    }
    const text = withoutCounter(run, figures[i - 1])
    const bare = figures[i + 1] === undefined ? text : withoutSign({ text, script: run.script })
    if (bare !== '') plain.push({ text: bare, script: run.script })
  })
  return plain
}

/** Whether a run is a number where other runs stand before it: only there may it be a Roman numeral. */
export function mayBeNumber (run: Run): boolean {
  return isTens(run.text) || speltNumber(run.text) !== undefined || figuresOf(run, true) !== undefined
}

function figuresOf ({ text, script }: Run, follows: boolean): string | undefined {
  if (script === 'digit') return plainFigures(text)
  if (script !== 'latin' && script !== 'cyrillic') return undefined
  const lettered = LETTERED.exec(text)?.[1]
  return lettered !== undefined ? plainFigures(lettered) : (follows ? romanNumber(text) : undefined)
}

/** The text of a run without the counter or ending that belongs to the number before it. */
function withoutCounter ({ text, script }: Run, before: string | undefined): string {
  if (before === undefined) return text
  if (ENDING.test(text) || ENGLISH_ENDING.get(text)?.test(before)) return ''
  const counter = AFTER[script]?.exec(text)?.[0] ?? ''
  const rest = text.slice(counter.length)
  return counter !== '' && isWord(rest, script) ? rest : text
}

/** Whether the text after a counter begins with a word. In 38호건설, 호 is a counter; in 2호남무역, it begins the place 호남. */
function isWord (text: string, script: Script): boolean {
  return text === '' || script === 'han' || segment(text, 'hangul')[0].is !== 'name'
}

/** The text of a run without the sign (제, 第, "no") of the number after it. 국제 ends in 제, but is a word and stays. */
function withoutSign ({ text, script }: Run): string {
  if (conceptOf(text)?.id === 'number') return ''
  if (script === 'hangul' && segment(text, script).at(-1)?.is !== 'name') return text
  return text.replace(BEFORE[script] ?? '', '')
}

/** The figures of the number that a concept is ("second", 第二), or undefined. */
export function numberOf ({ id }: Concept): string | undefined {
  return id.startsWith(ORDINAL) ? id.slice(ORDINAL.length) : undefined
}

const ORDINAL = 'ordinal-'
