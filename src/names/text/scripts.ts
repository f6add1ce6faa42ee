import { figureOf } from './figures.js'
import { isHangulBlock } from './hangul-blocks.js'

/** Writing systems that the engine reads by rules of its own; everything else is `other`. */
export const SCRIPTS = ['latin', 'cyrillic', 'hangul', 'han', 'arabic', 'digit', 'other'] as const
export type Script = typeof SCRIPTS[number]
/** A script that is written without spaces. */
export type Unspaced = Extract<Script, 'hangul' | 'han'>

/** The script of a code point, or null for a character that separates words (space, punctuation, symbol). */
export function scriptOf (codePoint: number): Script | null {
  if (codePoint < 0x80) {
    if (codePoint >= 0x30 && codePoint <= 0x39) return 'digit'
    if ((codePoint >= 0x61 && codePoint <= 0x7a) || (codePoint >= 0x41 && codePoint <= 0x5a)) return 'latin'
    return null
  }
  if (isHangulBlock(codePoint)) return 'hangul'
  if (codePoint >= 0x4e00 && codePoint <= 0x9fff) return 'han'
  if (codePoint >= 0x400 && codePoint <= 0x52f) return 'cyrillic'
  if (figureOf(codePoint) !== undefined) return 'digit'
  const character = String.fromCodePoint(codePoint)
  if (/\p{Script=Han}/u.test(character)) return 'han'
  if (/\p{Script=Hangul}/u.test(character)) return 'hangul'
  if (/[\p{L}\p{M}\p{N}]/u.test(character)) {
    if (/\p{Script=Latin}/u.test(character)) return 'latin'
    if (/\p{Script=Cyrillic}/u.test(character)) return 'cyrillic'
    if (/\p{Script=Arabic}/u.test(character)) return 'arabic'
    // A mark that belongs to no script, such as an accent, is taken for Latin where no letter stands before it.
    return /\p{Script=Inherited}/u.test(character) ? 'latin' : 'other'
  }
  return null
}

const LATIN_WORD = /^[a-z]+$/
const MARK = /\p{M}/u

/** A stretch of one script inside a word. */
export interface Run {
  text: string
  script: Script
  /** What stands in the name for a number that `text` has in figures: "seven". */
  written?: string
}

/**
 * Splits a word where its script changes. A mark (an accent, a vowel sign) stays with its letter. A single digit stays with the
 * Latin or Cyrillic letters that it touches ("k2", "f0reign"). Numbers of more digits, and digits beside other scripts
 * ("제38호"), are runs of their own.
 */
export function splitByScript (word: string): Run[] {
  if (LATIN_WORD.test(word)) return [{ text: word, script: 'latin' }]
  const runs: Run[] = []
  for (const character of word) {
    const script = scriptOf(character.codePointAt(0)!)
    if (script === null) continue
    const last = runs.at(-1)
    if (last !== undefined && (last.script === script || MARK.test(character))) {
      last.text += character
    } else {
      runs.push({ text: character, script })
    }
  }
  return withSingleDigits(runs)
}

function withSingleDigits (runs: readonly Run[]): Run[] {
  const joined: Run[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    const digit = run.script === 'digit' && run.text.length === 1
    const afterDigit = last?.script === 'digit' && last.text.length === 1
    if (last !== undefined && ((digit && isAlphabetic(last.script)) || (afterDigit && isAlphabetic(run.script)) ||
      (last.script === run.script && /\d$/.test(last.text)))) {
      last.text += run.text
      if (last.script === 'digit') last.script = run.script
    } else {
      joined.push({ ...run })
    }
  }
  return joined
}

function isAlphabetic (script: Script): boolean {
  return script === 'latin' || script === 'cyrillic'
}

/** The script of most letters; Latin when there are none. */
export function mainScript (runs: readonly Run[]): Script {
  const first = runs[0]?.script
  if (first !== undefined && first !== 'digit' && runs.every(({ script }) => script === first)) return first
  const letters = new Map<Script, number>()
  for (const { text, script } of runs) {
    if (script !== 'digit') letters.set(script, (letters.get(script) ?? 0) + text.length)
  }
  let main: Script = 'latin'
  for (const [script, count] of letters) if (count > (letters.get(main) ?? 0)) main = script
  return main
}

/** The script of most letters of a canonical name. */
export function scriptOfText (text: string): Script {
  return mainScript(text.split(' ').flatMap(splitByScript))
}
